import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Counted, readCounts } from './agreement.ts';

const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A peer that is ready to run: a command and its first arguments. */
export interface Peer {
  readonly name: string;
  /** A peer of an interpreted language is given fewer replications: this fraction of them. */
  readonly fraction?: number;
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
        fraction: 1 / 20,
      };
    }
  }
  return undefined;
}

/** What to say when SimPy is missing. */
export const simPyMissing =
  'SimPy is not on this machine: on Debian, apt-get install python3-simpy3; or set BURDENSHIFT_PYTHON to a Python that has it';

/** simmer, where R is there and has it. */
export function findSimmer(): Peer | undefined {
  const { status, stdout } = spawnSync(
    'Rscript',
    ['-e', 'cat(as.character(packageVersion("simmer")), as.character(getRversion()))'],
    { encoding: 'utf8' },
  );
  if (status !== 0) return undefined;
  const [version, language] = stdout.trim().split(' ');
  return {
    name: `simmer ${version}, R ${language}`,
    command: ['Rscript', source('peer-simmer.R')],
    fraction: 1 / 100,
  };
}

/** What to say when simmer is missing. */
export const simmerMissing =
  'simmer is not on this machine: install R (on Debian, apt-get install r-base-core) and its package simmer from CRAN';

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
