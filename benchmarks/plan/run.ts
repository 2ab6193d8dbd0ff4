/**
 * A large generated plan beside the solvers of this machine, all on the same problem.
 * `node benchmarks/plan/run.ts [rounds] [seconds for each other solver]`; see README.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildModel } from '../../src/planning/build-model.ts';
import { canonicalProblem } from '../../src/planning/canonical-problem.ts';
import { mpsOf } from '../../src/planning/mps.ts';
import { textTable } from '../../src/report/text-table.ts';
import { generatePlanProblem, largePlan } from './generate.ts';
import { type PlanRun, planPeers, runPlanPeer } from './peers.ts';

const rounds = Number(process.argv[2] ?? 3);
const limit = Number(process.argv[3] ?? 180);
const seed = 1;
const gap = 0.005;
const { buyers, items, years } = largePlan;
const say = (text: string): boolean => process.stdout.write(text);

const folder = mkdtempSync(join(tmpdir(), 'burdenshift-plan-'));
try {
  const { model } = buildModel(canonicalProblem(generatePlanProblem(seed, largePlan)));
  const file = join(folder, 'plan.mps');
  writeFileSync(file, mpsOf(model, 'plan'));
  const orders = model.columnNames.filter((name) => name.startsWith('order.')).length;
  const processors = cpus();
  say(
    `${buyers} buyers × ${items} items × 4 suppliers × ${years} years: ${orders} whole orders in ${model.cost.length} columns, ` +
      `${model.rowLower.length} rows; gap asked for ${100 * gap} %, ${limit} s for others; ` +
      `Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'processor'}\n\n`,
  );

  const own: (PlanRun & { readonly name: string })[] = [];
  for (let round = 0; round < rounds; round++) {
    const script = fileURLToPath(new URL('solve.ts', import.meta.url));
    const args = ['--max-semi-space-size=16', script, ...[buyers, items, years, seed, gap].map(String)];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    own.push(JSON.parse(stdout) as PlanRun & { readonly name: string });
  }
  own.sort((a, b) => a.seconds - b.seconds);
  const ours = own[Math.floor(own.length / 2)]!;
  const runs: [string, PlanRun][] = [[ours.name, ours]];
  for (const [peer, missing] of planPeers()) {
    if (peer) runs.push([`${peer.name}, as one problem`, await runPlanPeer(peer, file, limit, gap)]);
    else say(`not found on this machine: ${missing}\n`);
  }

  const shown = (value: number | undefined, digits = 0): string => value?.toFixed(digits) ?? 'none';
  const percent = (of: number | undefined, bound: number | undefined): string =>
    of === undefined || bound === undefined ? 'none' : `${((100 * (of - bound)) / of).toFixed(2)} %`;
  say(
    `${textTable(
      ['program', 's', 'MB', 'plan, USD m', 'bound, USD m', 'gap', "to this project's bound"],
      runs.map(([name, { seconds, megabytes, objective, bound }]) => [
        name,
        shown(seconds, 1),
        shown(megabytes),
        shown(objective),
        shown(bound),
        percent(objective, bound),
        percent(objective, ours.bound),
      ]),
      ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    )}\n`,
  );
  const { objective = Infinity, bound = 0 } = ours;
  const same = own.every((run) => run.objective === objective && run.bound === bound);
  if (!same) say('THE PLANS OF ITS ROUNDS DIFFER\n');
  // A bound that holds for the problem is below what anybody finds.
  const below = runs.filter(([, run]) => (run.objective ?? Infinity) < bound * (1 - 1e-6));
  for (const [name] of below) say(`BELOW THE BOUND: ${name}\n`);
  if (!same || below.length > 0 || (objective - bound) / objective > gap) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
