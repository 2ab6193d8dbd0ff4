import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { installFromDebian } from './debian-package.ts';

/** A solver on this machine that reads MPS files. */
export interface OutsideSolver {
  readonly name: string;
  /** Solves a file to a relative gap, 0 unless said; the objective, or `undefined` where there is no solution. */
  solve(file: string, gap?: number): number | undefined;
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
    solve(file, gap = 0) {
      const { stdout } = spawnSync(
        'glpsol',
        ['--freemps', file, '--mipgap', `${gap}`, '--write', `${file}.glpk`],
        {
          encoding: 'utf8',
        },
      );
      // `s mip ROWS COLUMNS STATUS OBJECTIVE`, or `s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE` of a model without whole columns.
      const line = readFileSync(`${file}.glpk`, 'utf8')
        .split('\n')
        .find((one) => one.startsWith('s '));
      const fields = line?.split(' ');
      if (fields === undefined) throw new Error(`GLPK could not read ${file}:\n${stdout}`);
      if (fields[1] === 'mip')
        return (gap > 0 ? 'of' : 'o').includes(fields[4]!) ? Number(fields[5]) : undefined;
      return fields[4] === 'f' && fields[5] === 'f' ? Number(fields[6]) : undefined;
    },
  };
}

/** CBC's program, or `undefined`. */
export function findCbc(): OutsideSolver | undefined {
  if (!has('cbc', 'coinor-cbc')) return undefined;
  return {
    name: 'CBC',
    solve(file, gap = 0) {
      const { stdout } = spawnSync(
        'cbc',
        [file, 'ratio', `${gap}`, 'allow', '0', 'solve', 'solu', `${file}.cbc`],
        {
          encoding: 'utf8',
        },
      );
      if (!existsSync(`${file}.cbc`)) throw new Error(`CBC could not read ${file}:\n${stdout}`);
      const [first = ''] = readFileSync(`${file}.cbc`, 'utf8').split('\n');
      const optimal = /^Optimal.* - objective value (\S+)/.exec(first);
      return optimal ? Number(optimal[1]) : undefined;
    },
  };
}

/** What to say when a solver is missing. */
export const outsideSolverMissing =
  'plans are not compared with other solvers: on Debian, apt-get install glpk-utils coinor-cbc';
