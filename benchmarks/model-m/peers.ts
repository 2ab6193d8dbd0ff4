import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Counted, readCounts } from './agreement.ts';

const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A peer that is ready to run: a command and its first arguments. */
export interface Peer {
  readonly name: string;
  readonly command: readonly string[];
}

/** What a run of a peer gave. */
export interface PeerRun {
  /** Milliseconds a replication, one a round. */
  readonly times: readonly number[];
  readonly counted: Counted;
}

/** SimPy, from the first Python here that has it; `BURDENSHIFT_PYTHON` names another. */
export function findSimPy(): Peer | undefined {
  const pythons = [process.env.BURDENSHIFT_PYTHON, 'python3', '/usr/bin/python3'];
  for (const python of pythons) {
    if (python === undefined) continue;
    const { status, stdout } = spawnSync(
      python,
      ['-c', 'import simpy, sys; print(simpy.__version__, sys.version.split()[0])'],
      { encoding: 'utf8' },
    );
    if (status === 0) {
      const [version, pythonVersion] = stdout.trim().split(' ');
      return {
        name: `SimPy ${version}, Python ${pythonVersion}`,
        command: [python, source('peer-simpy.py')],
      };
    }
  }
  return undefined;
}

/** What to say when SimPy is missing. */
export const simPyMissing =
  'SimPy is not on this machine: on Debian, apt-get install python3-simpy3; or set BURDENSHIFT_PYTHON to a Python that has it';

/** A C++ peer, compiled into a folder; `undefined` when there is no compiler. */
export function buildPeer(
  name: string,
  file: string,
  folder: string,
  flags: readonly string[],
): Peer | undefined {
  const program = join(folder, name.replaceAll(/\W+/g, '-'));
  const compiler = process.env.CXX ?? 'g++';
  const { error, status, stderr } = spawnSync(
    compiler,
    ['-std=c++17', ...flags, '-o', program, source(file)],
    { encoding: 'utf8' },
  );
  if (error !== undefined) return undefined;
  if (status !== 0) throw new Error(`${compiler} cannot build ${file}:\n${stderr}`);
  return { name: `${name} (${compiler} ${flags.join(' ')})`, command: [program] };
}

/** Runs a peer on an instance file; its counts are those of its last round. */
export function runPeer(
  { name, command }: Peer,
  instance: string,
  months: number,
  {
    replications,
    rounds,
    seed,
  }: { readonly replications: number; readonly rounds: number; readonly seed: number },
): PeerRun {
  const output = `${instance}.out`;
  const [program, ...first] = command as [string, ...string[]];
  const run = spawnSync(program, [...first, instance, output, `${replications}`, `${rounds}`, `${seed}`], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${name} failed:\n${run.stderr}`);
  return {
    times: JSON.parse(run.stdout) as number[],
    counted: readCounts(readFileSync(output, 'utf8'), replications, months),
  };
}
