import type { ReplicationState } from './replication-state.ts';
import type { Yardstick } from './yardstick/yardstick.ts';

/** Numbers of yardsticks by their identifiers: year by year, replication by replication, as a sample of one measure has them. */
export type YardstickNumbers = ReadonlyMap<string, Float64Array>;

/** Measures yardsticks in every replication. */
export function numbersOf(
  asked: readonly Yardstick[],
  years: number,
  replications: number,
  stateOf: (replication: number) => ReplicationState,
): YardstickNumbers {
  const rows = asked.map(() => new Float64Array(years * replications));
  const shares = new Float64Array(years);
  for (let replication = 0; replication < replications; replication++) {
    const state = stateOf(replication);
    for (let row = 0; row < asked.length; row++) {
      asked[row]!.shares(state, shares);
      const numbers = rows[row]!;
      for (let k = 0; k < years; k++) numbers[k * replications + replication] = shares[k]!;
    }
  }
  return new Map(asked.map(({ id }, row) => [id, rows[row]!]));
}
