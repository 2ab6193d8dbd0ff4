import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a run took and came to; millions of USD. */
export interface PlanRun {
  readonly seconds: number;
  /** Most memory at one time; `undefined` where the system does not say. */
  readonly megabytes: number | undefined;
  /** Of the best plan found, and the proven bound; `undefined` where there is none. */
  readonly objective: number | undefined;
  readonly bound: number | undefined;
}

/** A solver of this machine that reads MPS files. */
export interface PlanPeer {
  readonly name: string;
  readonly command: (file: string, seconds: number, gap: number) => readonly string[];
  /** Where its log says the objective and the bound; the last place counts. */
  readonly objective: RegExp;
  readonly bound: RegExp;
}

const number = '([-+]?\\d[-+.\\de]*)';
const highsLog = {
  objective: new RegExp(`Primal bound\\s+${number}`, 'g'),
  bound: new RegExp(`Dual bound\\s+${number}`, 'g'),
};

/** First line of what a program says of itself, or `undefined` where it is not there. */
function versionOf(command: string, ...args: string[]): string | undefined {
  const { status, error, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return error || status !== 0 ? undefined : /\d+(\.\d+)+/.exec(stdout)?.[0];
}

function findHighs(): PlanPeer | undefined {
  const version = versionOf('highs', '--version');
  if (version !== undefined)
    return {
      name: `HiGHS ${version}`,
      ...highsLog,
      command: (file, seconds, gap) => {
        writeFileSync(`${file}.options`, `mip_rel_gap = ${gap}\n`);
        return ['highs', file, '--time_limit', `${seconds}`, '--options_file', `${file}.options`];
      },
    };
  const script = fileURLToPath(new URL('peer-highs.py', import.meta.url));
  for (const python of [process.env.BURDENSHIFT_PYTHON, 'python3', '/usr/bin/python3']) {
    const found = python && versionOf(python, '-c', 'import highspy; print(highspy.Highs().version())');
    if (found)
      return {
        name: `HiGHS ${found} (highspy)`,
        ...highsLog,
        command: (file, seconds, gap) => [python, script, file, '--time_limit', `${seconds}`, `${gap}`],
      };
  }
  return undefined;
}

function findCbc(): PlanPeer | undefined {
  const version = versionOf('cbc', '-quit');
  if (version === undefined) return undefined;
  return {
    name: `CBC ${version}`,
    command: (file, seconds, gap) => [
      'cbc',
      file,
      'timeMode',
      'elapsed',
      'sec',
      `${seconds}`,
      'ratio',
      `${gap}`,
      'solve',
    ],
    objective: new RegExp(`^Objective value:\\s+${number}`, 'gm'),
    bound: new RegExp(`^(?:Lower bound:|Continuous objective value is)\\s+${number}`, 'gm'),
  };
}

function findGlpk(): PlanPeer | undefined {
  const version = versionOf('glpsol', '--version');
  if (version === undefined) return undefined;
  return {
    name: `GLPK ${version}`,
    command: (file, seconds, gap) => [
      'glpsol',
      '--freemps',
      file,
      '--tmlim',
      `${seconds}`,
      '--mipgap',
      `${gap}`,
    ],
    objective: new RegExp(`mip =\\s+${number}`, 'g'),
    bound: new RegExp(`>=\\s+${number}`, 'g'),
  };
}

function findScip(): PlanPeer | undefined {
  const version = versionOf('scip', '--version');
  if (version === undefined) return undefined;
  return {
    name: `SCIP ${version}`,
    command: (file, seconds, gap) => [
      'scip',
      '-c',
      `set limits time ${seconds} set limits gap ${gap} read ${file} optimize quit`,
    ],
    objective: new RegExp(`^Primal Bound\\s+:\\s+${number}`, 'gm'),
    bound: new RegExp(`^Dual Bound\\s+:\\s+${number}`, 'gm'),
  };
}

/** Each with what to say when it is missing. */
export const planPeers = (): readonly (readonly [PlanPeer | undefined, string])[] => [
  [findHighs(), 'HiGHS: its program highs, or pip install highspy (BURDENSHIFT_PYTHON names another Python)'],
  [findCbc(), 'CBC: on Debian, apt-get install coinor-cbc'],
  [findGlpk(), 'GLPK: on Debian, apt-get install glpk-utils'],
  [findScip(), 'SCIP: its program scip, from scipopt.org'],
];

const last = (text: string, pattern: RegExp): number | undefined => {
  const found = [...text.matchAll(pattern)].at(-1)?.[1];
  // SCIP and CBC have large numbers for none.
  return found === undefined || Math.abs(Number(found)) >= 1e20 ? undefined : Number(found);
};

/** Runs a peer; it is ended a little after its time where it does not end itself. */
export function runPlanPeer(peer: PlanPeer, file: string, limit: number, gap: number): Promise<PlanRun> {
  const [program, ...args] = peer.command(file, limit, gap) as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 1000 * (1.5 * limit + 30),
    });
    let log = '';
    let megabytes: number | undefined;
    const watch = setInterval(() => {
      megabytes = peakOf(child.pid) ?? megabytes;
    }, 200);
    child.stdout.on('data', (text) => {
      log += text;
    });
    child.stderr.on('data', (text) => {
      log += text;
    });
    child.once('error', reject);
    child.once('close', () => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      const objective = last(log, peer.objective);
      resolve({ seconds, megabytes, objective, bound: last(log, peer.bound) });
    });
  });
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
