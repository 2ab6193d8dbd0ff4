import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { readCapabilities } from '../capability/capability-record.ts';
import { FaultError } from '../fault/fault.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { resolveScenario } from './resolve.ts';
import { parseScenario } from './scenario.ts';

const data = await shippedData();
const record = readCapabilities(data);
const options = { asOf: '2026-11-22', seed: 1, replications: 100 };
const day = (text: string) => dayOf(text as IsoDate);
const baseline = `${['europe: nato-europe', 'deadlines: [2030]', 'horizon: 2035', 'gdp: { beyondHorizon: hold-last-growth }'].join('\n')}
spending: { default: { path: hague }, allies: { USA: { path: hold } }, delivery: record, unitedStatesShare: varies }
`;
const resolve = (text: string) =>
  resolveScenario(
    data,
    parseScenario('mine.yaml', `name: mine\ntitle: Mine\n${baseline}${text}`, () => undefined),
    options,
  ).held;
const messageOf = (text: string): string => {
  try {
    resolve(text);
  } catch (error) {
    if (error instanceof FaultError) return error.message;
    throw error;
  }
  return 'no fault';
};

it('assumes by default what the record says: its baseline events, every case, and nothing of replacement', () => {
  const held = resolve('');
  expect(held.events).toEqual(record.events.filter(({ inBaseline }) => inBaseline));
  expect(held).toMatchObject({ levers: {}, unsigned: 'go-on', without: [], purchases: [] });
  expect(held.replaced).toEqual({ low: 0, high: 1 });
});

it('moves, scales, drops and switches on events of the record, and adds others', () => {
  const { events } = resolve(`posture:
  events:
    E02: { delayMonths: 12, scale: 0.5 }
    E15: { happens: false }
    E16: { happens: true }
  add:
    - { id: mine, capability: tanks, holder: europe, scope: all, date: "2028-03", until: "2028-06", effect: add, quantity: { low: -9, best: -5, high: -1 }, why: assumed }
`);
  const before = record.events.find(({ id }) => id === 'E02')!;
  const moved = events.find(({ id }) => id === 'E02')!;
  expect([moved.first - before.first, moved.last - before.last]).toEqual([365, 365]);
  expect([moved.low, moved.best]).toEqual([before.low / 2, before.best / 2]);
  expect(events.map(({ id }) => id)).not.toContain('E15');
  expect(events.map(({ id }) => id)).toContain('E16');
  expect(events.at(-1)).toMatchObject({
    id: 'mine',
    unit: 'tanks',
    low: -9,
    high: -1,
    first: day('2028-03-01'),
    last: day('2028-06-30'),
  });
});

it('takes the last day that the choice of a purchase may mean', () => {
  const { purchases } = resolve(
    'deliveries:\n  purchases:\n    - { id: more, family: tank, supplier: KOR, channel: korean-commercial, line: k2, quantity: 9, chosen: "2027-02" }\n',
  );
  expect(purchases).toMatchObject([{ id: 'more', line: 'k2', quantity: 9, chosen: day('2027-02-28') }]);
});

describe('what does not exist is named with its place and a correct entry', () => {
  it.each([
    [
      'deliveries: { levers: { fms-requests: 0.5 } }',
      /mine\.yaml:8:39: deliveries\.levers\.fms-requests: is no lever; known: fms-request/,
    ],
    ['deliveries: { without: [PL-APACH] }', /deliveries\.without\.0: is no shipped case.*PL-APACHE/s],
    [
      'posture: { events: { E99: { happens: false } } }',
      /posture\.events\.E99: is no event of the record; known: E01/,
    ],
    [
      'posture: { add: [{ id: x, capability: tank, holder: europe, scope: all, date: "2028", effect: add, quantity: 1, why: w }] }',
      /posture\.add\.0\.capability: is no capability/,
    ],
    [
      'deliveries: { purchases: [{ id: x, family: tanks, supplier: XXX, channel: fmss, quantity: 1, chosen: "2027" }] }',
      /family: is no system family.*supplier: is no country.*channel: is no channel; known: fms/s,
    ],
    [
      'deliveries: { purchases: [{ id: x, family: tank, supplier: USA, channel: fms, line: f-35, quantity: 1, chosen: "2027" }] }',
      /purchases\.0\.line: makes combat-aircraft, not tank; lines that do: abrams, /,
    ],
    [
      'deliveries: { purchases: [{ id: x, family: tank, supplier: USA, channel: fms, line: abram, quantity: 1, chosen: "2027" }] }',
      /purchases\.0\.line: is no production line; of tank: abrams, /,
    ],
    [
      'deliveries: { expansions: [{ line: patriots, perYear: 12, from: "2029" }] }',
      /mine\.yaml:8:36: deliveries\.expansions\.0\.line: is no production line; known: .*patriot/,
    ],
    ['deliveries: { expansions: [{ line: patriot, perYear: 0, from: "2029" }] }', /expansions\.0\.perYear/],
    ['deliveries: { replaced: { low: 0.9, high: 0.1 } }', /low must not be above high/],
    ['deliveries: { levers: { fms-request: -1 } }', /must be a factor above 0/],
    [
      'posture: { events: { E02: { delayMonth: 3 } } }',
      /this key is not known here; did you mean "delayMonths"/,
    ],
    [
      'posture: { add: [{ id: x, capability: tanks, holder: europe, scope: all, date: "2027-02-30", effect: add, quantity: 1, why: w }] }',
      /must be a date that exists/,
    ],
  ])('%s', (text, message) => {
    expect(messageOf(text)).toMatch(message);
  });
});

it('gives each shipped scenario a description that says what it assumes', () => {
  for (const name of [
    'majority-2027',
    'readiness-2030',
    'buy-american',
    'us-leaves-coordination',
    'ukraine-guarantee',
  ])
    expect(loadScenario(name).scenario.description.length, name).toBeGreaterThan(250);
});
