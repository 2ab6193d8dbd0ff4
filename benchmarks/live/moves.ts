import type { Scenario } from '../../src/scenario/scenario.ts';
import type { PathSpec } from '../../src/scenario/schema.ts';

/** A lever by name, and what it makes of the baseline at a place from 0 to 1; every step differs from the one before. */
export interface Move {
  readonly lever: string;
  at(baseline: Scenario, place: number, step: number): Scenario;
}

const between = (low: number, high: number, place: number): number => low + (high - low) * place;
const other = <T>(values: readonly T[], step: number): T => values[step % values.length]!;
const linear = (place: number): PathSpec => ({ path: 'linear', toPct: between(2, 5, place), by: 2030 });
const move = (
  lever: string,
  of: (place: number, step: number, baseline: Scenario) => Partial<Scenario>,
): Move => ({
  lever,
  at: (baseline, place, step) => ({ ...baseline, ...of(place, step, baseline) }),
});
const factorOf = (lever: string): Move =>
  move(`factor of ${lever}`, (place) => ({ levers: { [lever]: between(0.3, 1.5, place) } }));

/** Every assumption that a scenario has, moved one at a time from the baseline. */
export const moves: readonly Move[] = [
  move('path of all allies', (place) => ({ defaultPath: linear(place) })),
  move('path of one ally', (place, _, { allyPaths }) => ({
    allyPaths: { ...allyPaths, DEU: linear(place) },
  })),
  move('how pledges are kept', (_, step) => ({ delivery: other(['full', 'record'], step) })),
  move('correlation of keeping them', (place) => ({ deliveryCorrelation: place })),
  move('share of the United States', (_, step) => ({ unitedStatesShare: other(['fixed', 'varies'], step) })),
  move('who is Europe', (_, step) => ({
    europe: other(['nato-europe-canada', 'eu-nato', 'nato-europe'], step),
  })),
  ...['fms-request', 'fms-acceptance', 'fms-award', 'fms-production', 'expansion-slip'].map(factorOf),
  move('expansion of a line', (place) => ({
    expansions: [{ line: 'patriot', perYear: between(1, 60, place), from: '2028' }],
  })),
  move('unsigned cases', (_, step) => ({ unsigned: other(['stop', 'go-on'], step) })),
  move('cases left out', (_, step) => ({ without: other([['PL-APACHE'], []], step) })),
  move('part that is replaced', (place) => ({ replaced: { low: 0.5 * place, high: place } })),
  move('a purchase', (_, step) => ({
    purchases: [
      {
        id: 'more-patriots',
        family: 'long-range-air-defence',
        supplier: 'USA',
        channel: 'fms',
        line: 'patriot',
        quantity: 1 + step,
        chosen: '2027-01',
      },
    ],
  })),
  move('size of a withdrawal', (place) => ({ events: { E02: { happens: true, scale: 2 * place } } })),
  move('delay of a withdrawal', (_, step) => ({
    events: { E02: { happens: true, delayMonths: step - 20 } },
  })),
  move('a force tied down', (place) => ({
    addedEvents: [
      {
        id: 'reassurance-force',
        capability: 'active-personnel',
        holder: 'europe',
        scope: 'all',
        date: '2027-01-01',
        effect: 'add',
        quantity: -Math.round(between(5_000, 90_000, place)),
        why: 'moved',
      },
    ],
  })),
  move('last year', (_, step) => ({ horizon: other([2036, 2037, 2038, 2039, 2040, 2035], step) })),
];
