import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { installFromDebian } from './debian-package.ts';

/** A solver on this machine that reads MPS files. */
export interface OutsideSolver {
  readonly name: string;
  /**
   * Solves a file to a relative gap, 0 unless said, within a number of seconds, no limit unless said.
   *
   * @returns what it found, or `undefined` where there is no solution, or none in time.
   */
  solve(file: string, gap?: number, seconds?: number): OutsideSolution | undefined;
}

export interface OutsideSolution {
  readonly objective: number;
  /** Whether the solver proved it to be within the gap, or ran out of time. */
  readonly proven: boolean;
}

const runs = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

/** Whether a program is here, or could be installed. */
const has = (command: string, debianPackage: string): boolean =>
  runs(command) || (installFromDebian(debianPackage) && runs(command));

/** GLPK's program, or `undefined`. */
export function findGlpk(): OutsideSolver | undefined {
  if (!has('glpsol', 'glpk-utils')) return undefined;
  return {
    name: 'GLPK',
    solve(file, gap = 0, seconds) {
      const limit = seconds === undefined ? [] : ['--tmlim', `${seconds}`];
      const { stdout } = spawnSync(
        'glpsol',
        ['--freemps', file, '--mipgap', `${gap}`, ...limit, '--write', `${file}.glpk`],
        { encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      const inTime = !stdout.includes('TIME LIMIT EXCEEDED');
      // `s mip ROWS COLUMNS STATUS OBJECTIVE`, or `s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE` of a model without whole columns.
      const line = readFileSync(`${file}.glpk`, 'utf8')
        .split('\n')
        .find((one) => one.startsWith('s '));
      const fields = line?.split(' ');
      if (fields === undefined) throw new Error(`GLPK could not read ${file}:\n${stdout}`);
      if (fields[1] === 'mip') {
        // `f`, feasible: stopped by the gap or by the time.
        const proven = fields[4] === 'o' || (gap > 0 && inTime);
        return 'of'.includes(fields[4]!) ? { objective: Number(fields[5]), proven } : undefined;
      }
      return fields[4] === 'f' && fields[5] === 'f'
        ? { objective: Number(fields[6]), proven: true }
        : undefined;
    },
  };
}

/** CBC's program, or `undefined`. */
export function findCbc(): OutsideSolver | undefined {
  if (!has('cbc', 'coinor-cbc')) return undefined;
  return {
    name: 'CBC',
    solve(file, gap = 0, seconds) {
      const limit = seconds === undefined ? [] : ['timeMode', 'elapsed', 'sec', `${seconds}`];
      const { stdout } = spawnSync(
        'cbc',
        [file, ...limit, 'ratio', `${gap}`, 'allow', '0', 'solve', 'solu', `${file}.cbc`],
        { encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      if (!existsSync(`${file}.cbc`)) throw new Error(`CBC could not read ${file}:\n${stdout}`);
      const [first = ''] = readFileSync(`${file}.cbc`, 'utf8').split('\n');
      const found = /^(Optimal|Stopped on time).* - objective value (\S+)/.exec(first);
      return found ? { objective: Number(found[2]), proven: found[1] === 'Optimal' } : undefined;
    },
  };
}

/** What to say when a solver is missing. */
export const outsideSolverMissing =
  'plans are not compared with other solvers: on Debian, apt-get install glpk-utils coinor-cbc';
