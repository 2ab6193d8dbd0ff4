import fc from 'fast-check';
import { expect, it } from 'vitest';
import { propertySeed } from '../../test/shipped-data.ts';
import { EventList } from './event-list.ts';

it('gives events by time, then rank, then turn', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ time: fc.integer({ min: 0, max: 9 }), rank: fc.nat(3) })), (entries) => {
      const list = new EventList<number>();
      for (const [turn, { time, rank }] of entries.entries()) list.add(time, rank, turn);
      const expected = entries
        .map((entry, turn) => ({ ...entry, turn }))
        .sort((a, b) => a.time - b.time || a.rank - b.rank || a.turn - b.turn)
        .map(({ turn }) => turn);
      const given: number[] = [];
      for (let next = list.next(); next !== undefined; next = list.next()) given.push(next.event);
      expect(given).toEqual(expected);
    }),
    { seed: propertySeed },
  );
});

it('takes events in between, and forgets what never happens', () => {
  const list = new EventList<string>();
  list.add(Number.POSITIVE_INFINITY, 0, 'never');
  expect(list.next()).toBeUndefined();
  list.add(2, 0, 'b');
  list.add(1, 0, 'a');
  expect(list.next()).toMatchObject({ time: 1, event: 'a' });
  list.add(1.5, 0, 'between');
  expect([list.next()?.event, list.next()?.event, list.next()]).toEqual(['between', 'b', undefined]);
});
