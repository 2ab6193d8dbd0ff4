import { expect, it } from 'vitest';
import type { CaseForecast } from '../production/delivery-forecast.ts';
import { dayOf, type IsoDate } from '../vocabulary/calendar.ts';
import { lateCases } from './late-case.ts';

const asOf = dayOf('2026-11-22' as IsoDate);
const dates = (p50: string) => ({ p50: p50 as IsoDate }) as CaseForecast['firstDelivery'];
const row = (caseId: string, change: Partial<CaseForecast>): CaseForecast =>
  ({
    caseId,
    buyer: 'POL',
    item: 'tank',
    rung: 'contracted',
    firstDelivery: dates('2028-01-15'),
    lastDelivery: dates('2031-01-15'),
    onTime: { planned: '2027', probability: 0.2 },
    delay: {
      stages: { plan: 400, series: 1000 },
      queueDays: null,
      productionDays: null,
      heldDays: null,
      noQueue: 'test',
      behind: [],
    },
    ...change,
  }) as CaseForecast;

it('counts months after the last day of the plan, and names what takes longest before that delivery', () => {
  const rows = [
    row('A', {}),
    row('B', { rung: 'delivering', onTime: { planned: '2026-06', probability: 0 } }),
    row('C', { onTime: { planned: '2028', probability: 0.7 } }),
    row('D', { onTime: null }),
    row('E', {
      delay: {
        ...row('E', {}).delay,
        queueDays: 500,
        behind: [{ caseId: 'A', buyer: 'POL', what: null, source: null, units: 4 }],
      },
    }),
  ];
  const late = lateCases(rows, asOf);
  expect(late.map(({ caseId, months }) => [caseId, Math.round(months)])).toEqual([
    ['B', 55],
    ['A', 0],
    ['E', 0],
  ]);
  expect(late.map(({ overdue }) => overdue)).toEqual([true, false, false]);
  expect(late.map(({ longest }) => longest)).toEqual([
    { stage: 'series', days: 1000 },
    { stage: 'plan', days: 400 },
    { stage: 'queue', days: 500 },
  ]);
  expect(late.map(({ behind }) => behind)).toEqual([[], [], ['A']]);
});
