import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthOf } from '../production/month.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { type CoverageState, countedBy, openCoverage } from './coverage.ts';
import type { Addition, CapabilityInput, CoverageModel } from './coverage-model.ts';

const seed = 20260707;
const day = (text: string) => dayOf(text as IsoDate);
const exactly = (value: number) => ({ low: value, best: value, high: value });

const addition = (change: Partial<Addition> = {}): Addition => ({
  caseId: 'XX-1',
  order: 0,
  first: null,
  last: null,
  items: 12,
  perItem: 1,
  dependence: exactly(0),
  notBefore: Number.NEGATIVE_INFINITY,
  ...change,
});

const input = (change: Partial<CapabilityInput> = {}): CapabilityInput => ({
  id: 'tanks',
  europe: exactly(100),
  countedOn: day('2026-01-01'),
  usMade: exactly(0.25),
  unitedStates: { global: exactly(300), 'in-europe': exactly(20), committed: null },
  requirement: { basis: 'europe', size: exactly(200) },
  unitCost: exactly(10),
  enabler: false,
  trainingDays: exactly(0),
  additions: [addition()],
  changes: [],
  ...change,
});

const model = (capabilities: CapabilityInput[], replaced = { low: 0, high: 0 }): CoverageModel => ({
  capabilities,
  firstMonth: monthOf(day('2026-07-01')),
  months: 60,
  replaced,
});

const days = (...values: string[]) => Float64Array.from(values, day);
const draw = (
  one: CapabilityInput,
  first = days('2027-01-01'),
  last = days('2028-12-01'),
  replaced = { low: 0, high: 0 },
): CoverageState => openCoverage(model([one], replaced), () => seed).draw(0, first, last);
const at = (text: string) => monthOf(day(text)) - monthOf(day('2026-07-01'));

describe('what is delivered', () => {
  it('comes evenly between the first and the last delivery, and is all there after it', () => {
    const { europe } = draw(input());
    expect(europe[at('2026-12-15')]).toBe(100);
    expect(europe[at('2027-01-15')]).toBe(101);
    expect(europe[at('2027-12-15')]).toBe(106);
    expect(europe[at('2028-12-15')]).toBe(112);
    expect(europe.at(-1)).toBe(112);
  });

  it('is in use after the time for training', () => {
    const { europe } = draw(input({ trainingDays: exactly(365) }));
    expect(europe[at('2027-12-15')]).toBe(100);
    expect(europe[at('2029-12-15')]).toBe(112);
  });

  it('is not counted twice where the holding was counted after part of it had come', () => {
    const delivering = input({
      countedOn: day('2026-01-01'),
      additions: [addition({ first: day('2025-01-01'), last: day('2027-01-01') })],
    });
    const before = countedBy(12, day('2025-01-01'), day('2027-01-01'), day('2026-01-01'));
    expect(before).toBe(6);
    expect(draw(delivering).europe.at(-1)).toBe(100 + 12 - before);
  });

  it('counts in units of the capability, and not before the floor of what must be built', () => {
    const built = input({ additions: [addition({ perItem: 0.5, notBefore: day('2029-06-30') })] });
    const { europe } = draw(built);
    expect(europe[at('2029-05-15')]).toBe(100);
    expect(europe[at('2029-06-15')]).toBe(106);
  });

  it('adds nothing when it never comes', () => {
    const never = Float64Array.of(Number.POSITIVE_INFINITY);
    expect(draw(input(), never, never).europe.at(-1)).toBe(100);
  });

  it('adds all of what comes on top, whatever part of the rest replaces older equipment', () => {
    const more = addition({ items: 8, onTop: true, dependence: exactly(1) });
    const state = draw(input({ additions: [addition(), more] }), undefined, undefined, { low: 1, high: 1 });
    expect(state.europe.at(-1)).toBe(100 + 8);
    // Twelve that depend on nobody take the place of twelve of the hundred; the eight are American.
    expect(state.autonomous.at(-1)).toBeCloseTo(88 * 0.75 + 12, 9);
    const half = draw(input({ additions: [addition(), more] }), undefined, undefined, {
      low: 0.5,
      high: 0.5,
    });
    expect(half.europe.at(-1)).toBe(100 + 6 + 8);
  });

  it('adds nothing where all of it replaces older equipment, and changes who it depends on', () => {
    const state = draw(input(), undefined, undefined, { low: 1, high: 1 });
    expect(state.europe.at(-1)).toBe(100);
    expect(state.autonomous[0]).toBe(75);
    // Twelve of the hundred go, a quarter of them American; twelve come, none of them.
    expect(state.autonomous.at(-1)).toBeCloseTo(88 * 0.75 + 12, 9);
  });
});

describe('a posture change', () => {
  const change = (target: 'europe' | 'global', effect: 'set' | 'add', size: number, text = '2027-06-10') =>
    draw(
      input({
        additions: [],
        changes: [{ id: 'x', target, first: day(text), last: day(text), effect, size: exactly(size) }],
      }),
    );

  it('takes from the side and the denominator that it names, from its month on', () => {
    const state = change('global', 'add', -50);
    expect(state.unitedStates.global[at('2027-05-15')]).toBe(300);
    expect(state.unitedStates.global[at('2027-06-15')]).toBe(250);
    expect(state.unitedStates['in-europe'].at(-1)).toBe(20);
    expect(state.europe.at(-1)).toBe(100);
  });

  it('sets a number, and never goes below nothing', () => {
    expect(change('global', 'set', 7).unitedStates.global.at(-1)).toBe(7);
    expect(change('europe', 'add', -1000).europe.at(-1)).toBe(0);
  });

  it('takes independent and dependent holdings alike', () => {
    expect(change('europe', 'add', -20).autonomous.at(-1)).toBeCloseTo(60, 9);
  });
});

it('asks on top of the holding for what replaces the United States', () => {
  expect(draw(input()).requirement[0]).toBe(200);
  expect(draw(input({ requirement: { basis: 'replace-us', size: exactly(30) } })).requirement[0]).toBe(130);
});

it('has no number where there is no public figure', () => {
  const state = draw(input({ europe: null, requirement: null, usMade: null }));
  expect([
    state.europe[0],
    state.requirement[0],
    state.autonomous[0],
    state.unitedStates.committed[0],
  ]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
});

it('leaves the luck of every other capability as it was when one is added', () => {
  const wide = input({ europe: { low: 50, best: 100, high: 200 } });
  const other = input({ id: 'artillery', europe: { low: 10, best: 20, high: 60 } });
  const first = days('2027-01-01');
  for (let replication = 0; replication < 50; replication++) {
    const alone = openCoverage(model([wide]), () => seed)
      .draw(replication, first, first)
      .europe.slice(0, 60);
    const both = openCoverage(model([other, wide]), () => seed)
      .draw(replication, first, first)
      .europe.slice(60);
    expect(both).toEqual(alone);
  }
});

it('draws one group anew and keeps the luck of the others; a frozen group does not vary', () => {
  const uncertain = input({
    europe: { low: 50, best: 100, high: 200 },
    requirement: { basis: 'europe', size: { low: 100, best: 200, high: 400 } },
  });
  const first = days('2027-01-01');
  const base = openCoverage(model([uncertain]), () => seed);
  const moved = openCoverage(model([uncertain]), (group) => (group === 'requirement' ? seed + 1 : seed));
  const frozen = openCoverage(model([uncertain]), () => seed, new Set(['holdings'] as const));
  const still = new Set<number>();
  for (let replication = 0; replication < 20; replication++) {
    const [a, b] = [base, moved].map((sampler) => {
      const { europe, requirement } = sampler.draw(replication, first, first);
      return { europe: europe[0], requirement: requirement[0] };
    });
    expect(b!.europe).toBe(a!.europe);
    expect(b!.requirement).not.toBe(a!.requirement);
    still.add(frozen.draw(replication, first, first).europe[0]!);
  }
  expect(still.size).toBe(1);
});

it('never holds less with one more order, an earlier one, or less replacement', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (items, start, span, sooner, part) => {
        const from = day('2027-08-01');
        const one = input({ additions: [addition({ items })] });
        const two = input({
          additions: [addition({ items }), addition({ caseId: 'XX-2', order: 1, items: 5 })],
        });
        const first = Float64Array.of(from + start, from);
        const last = Float64Array.of(from + start + span, from + 90);
        const earlier = (values: Float64Array) => values.map((value) => value - sooner);
        const some = { low: part, high: part };
        const base = draw(one, first, last, some).europe.slice();
        const more = draw(two, first, last, some).europe.slice();
        const early = draw(one, earlier(first), earlier(last), some).europe.slice();
        const kept = draw(one, first, last).europe.slice();
        for (const [month, value] of base.entries()) {
          expect(more[month]).toBeGreaterThanOrEqual(value - 1e-9);
          expect(early[month]).toBeGreaterThanOrEqual(value - 1e-9);
          expect(kept[month]).toBeGreaterThanOrEqual(value - 1e-9);
        }
      },
    ),
    { seed },
  );
});
