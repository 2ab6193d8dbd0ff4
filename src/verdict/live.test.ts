import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed, shippedData } from '../../test/shipped-data.ts';
import { readCapabilities } from '../capability/capability-record.ts';
import { editionAsOf } from '../evidence/edition.ts';
import { loadScenario, shippedScenarios } from '../files/scenario-folder.ts';
import { readCases } from '../procurement/case-table.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PathSpec } from '../scenario/schema.ts';
import { prepareProjection } from '../spending/projection.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import { assess } from './assessment.ts';
import { compare } from './comparison.ts';
import { executeHere } from './execute.ts';
import { holdingsOf } from './held.ts';
import { type LiveAnswer, openLive } from './live.ts';
import { outlookOf } from './outlook.ts';
import { reasonsAgainst } from './preparation.ts';
import type { AssessmentRequest } from './request.ts';
import type { Run } from './run.ts';
import { yardsticks } from './yardsticks.ts';

const data = await shippedData();
const options = { asOf: '2026-11-22' as IsoDate, seed: 11, replications: 60 };
const { scenario: baseline } = loadScenario('baseline');
const requestOf = (scenario: Scenario): AssessmentRequest =>
  resolveScenario(data, { scenario, locate: () => ({ where: 'test' }) }, options);
const base = requestOf(baseline);
const bytes = ({ verdicts, shares }: Pick<LiveAnswer, 'verdicts' | 'shares'>): string =>
  JSON.stringify({ verdicts, shares });

/** The outlook of a request from one whole run that keeps nothing: as `assess` makes it, without all that it adds. */
async function outlookFromNothing(request: AssessmentRequest) {
  const { projection: input, capabilities: record, held, deadlines, seed, replications } = request;
  const projection = prepareProjection(
    data,
    editionAsOf(data, 'nato', input.asOf),
    editionAsOf(data, 'imf-weo', input.asOf),
    input,
  );
  const { book, model } = holdingsOf(data, { record, asOf: options.asOf, lastYear: input.horizon }, held);
  const reasons = reasonsAgainst(model);
  const asked = yardsticks.flatMap(({ id }) => (reasons.get(id) === undefined ? [id] : []));
  const none = new Float64Array(0);
  const run: Run = {
    projection,
    seed,
    europe: countriesOf(data.vocabulary, request.europe, input.asOf),
    frozen: [],
    held: { model, book, medianFirst: none, medianLast: none },
    replications,
    yardsticks: asked,
    detailed: true,
  };
  const samples = await executeHere().runs(new Map([['scenario', run]]));
  return outlookOf('scenario', 'the scenario', samples.get('scenario')!, asked, deadlines);
}

describe('one session for all shipped scenarios', () => {
  const live = openLive(data, base);

  it.each([...shippedScenarios(), 'baseline'])('gives the bytes of a whole run of %s', async (name) => {
    const request = requestOf(loadScenario(name).scenario);
    expect(bytes(live.answer(request))).toBe(bytes(await outlookFromNothing(request)));
  });

  it('gives the bytes of assess and of compare', { timeout: 60_000 }, async () => {
    const request = requestOf(loadScenario('faster-fms').scenario);
    const answer = live.answer(request);
    const { scenario, years, deadlines } = await assess(data, request, executeHere());
    expect(bytes(answer)).toBe(bytes(scenario));
    expect([answer.years, answer.deadlines]).toEqual([years, deadlines]);
    const { yardsticks: differences } = await compare(data, base, request, executeHere());
    expect(JSON.stringify(answer.differences)).toBe(JSON.stringify(differences));
  });

  it('answers as if a request that was refused had not been', () => {
    const before = bytes(live.answer(base));
    const late = { ...requestOf({ ...baseline, delivery: 'full' }), deadlines: [2044] };
    expect(() => live.answer(late)).toThrow('a deadline lies within the projection');
    expect(bytes(live.answer(base))).toBe(before);
  });

  it('finds no difference between the baseline and itself', () => {
    for (const { probability, share } of live.answer(base).differences)
      expect([probability.change.mean, share.change.mean, share.change.error]).toEqual([0, 0, 0]);
  });
});

const pct = fc.integer({ min: 10, max: 60 }).map((tenths) => tenths / 10);
const path: fc.Arbitrary<PathSpec> = fc.oneof(
  fc.constantFrom<PathSpec>({ path: 'hold' }, { path: 'hague' }, { path: 'commitments' }),
  fc.record({ path: fc.constant('linear' as const), toPct: pct, by: fc.integer({ min: 2027, max: 2034 }) }),
);
const record = readCapabilities(data);
const lever = fc.constantFrom(
  'fms-request',
  'fms-acceptance',
  'fms-award',
  'fms-production',
  'expansion-slip',
);

/** Any one assumption of the baseline, changed. */
const change: fc.Arbitrary<Partial<Scenario>> = fc.oneof(
  fc.record({ defaultPath: path }),
  fc.dictionary(fc.constantFrom('DEU', 'FRA', 'POL', 'CAN', 'USA'), path).map((allyPaths) => ({ allyPaths })),
  fc.record({ delivery: fc.constantFrom('full' as const, 'record' as const) }),
  fc.record({ deliveryCorrelation: fc.constantFrom(0, 0.3, 1) }),
  fc.record({ unitedStatesShare: fc.constantFrom('varies' as const, 'fixed' as const) }),
  fc.record({ europe: fc.constantFrom('nato-europe-canada', 'eu-nato', 'nato-europe-without-turkiye') }),
  fc.constantFrom(2035, 2037, 2040).map((horizon) => ({ horizon })),
  fc.constantFrom([2027], [2028, 2033]).map((deadlines) => ({ deadlines })),
  fc.dictionary(lever, fc.constantFrom(0.4, 0.9, 1.7)).map((levers) => ({ levers })),
  fc.record({ unsigned: fc.constantFrom('go-on' as const, 'stop' as const) }),
  fc
    .subarray(
      readCases(data).heads.map(({ id }) => id),
      { maxLength: 4 },
    )
    .map((without) => ({ without })),
  fc.constantFrom({ low: 0, high: 0 }, { low: 0.2, high: 0.7 }).map((replaced) => ({ replaced })),
  fc
    .record({ line: fc.constantFrom('patriot', undefined), quantity: fc.integer({ min: 1, max: 40 }) })
    .map((one) => ({
      purchases: [
        {
          id: 'more',
          family: 'long-range-air-defence',
          supplier: 'USA',
          channel: 'fms',
          chosen: '2027-01',
          ...one,
        },
      ],
    })),
  fc
    .integer({ min: 1, max: 60 })
    .map((perYear) => ({ expansions: [{ line: 'patriot', perYear, from: '2028' }] })),
  fc
    .dictionary(
      fc.constantFrom(...record.events.map(({ id }) => id)),
      fc.record({
        happens: fc.boolean(),
        delayMonths: fc.constantFrom(0, -6, 18),
        scale: fc.constantFrom(0.5, 2),
      }),
    )
    .map((events) => ({ events })),
  fc.integer({ min: -300, max: -1 }).map((quantity) => ({
    addedEvents: [
      {
        id: 'fewer',
        capability: 'combat-aircraft',
        holder: 'united-states' as const,
        scope: 'committed' as const,
        date: '2027-06',
        effect: 'add' as const,
        quantity,
        why: 'test',
      },
    ],
  })),
);

it('gives the bytes of a whole run after whatever changes came before', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { maxLength: 3 }), { minLength: 2, maxLength: 4 }),
      async (settings) => {
        const live = openLive(data, base);
        for (const changes of settings) {
          const request = requestOf(Object.assign({}, baseline, ...changes));
          expect(bytes(live.answer(request))).toBe(bytes(await outlookFromNothing(request)));
        }
      },
    ),
    { seed: propertySeed, numRuns: 8 },
  );
});
