import { editionAsOf } from '../src/evidence/edition.ts';
import { loadScenario } from '../src/files/scenario-folder.ts';
import { resolveScenario } from '../src/scenario/resolve.ts';
import { prepareProjection } from '../src/spending/projection.ts';
import { openSampler } from '../src/spending/replication.ts';
import type { ReplicationState } from '../src/verdict/replication-state.ts';
import { shippedData } from './shipped-data.ts';

/** The baseline's first replication, with Europe without Canada; its arrays may be overwritten. */
export async function spendingState(seed = 7): Promise<ReplicationState> {
  const data = await shippedData();
  const asOf = '2026-11-22';
  const { projection: input } = resolveScenario(data, loadScenario('baseline'), {
    asOf,
    seed,
    replications: 1,
  });
  const projection = prepareProjection(
    data,
    editionAsOf(data, 'nato', asOf),
    editionAsOf(data, 'imf-weo', asOf),
    input,
  );
  const positions = [...projection.allies.keys()];
  const american = ['USA', 'CAN'];
  return {
    projection,
    spending: openSampler(projection, seed).draw(0),
    europe: Int32Array.from(positions.filter((at) => !american.includes(projection.allies[at]!.country))),
    alliance: Int32Array.from(positions),
  };
}
