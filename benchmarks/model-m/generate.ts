/**
 * Reference model M: 2 000 cases of 1–40 units on 60 lines of 20–600 units a year that grow by 30 % of the first
 * year's rate a year; five lognormal stages with medians 60, 90, 30, 180, 60 days and sigma 0.5; requests spread over
 * ten years; first come first served. Invented numbers throughout: it measures programs, not the world.
 */

import { type MonthWindow, monthStarts, monthWindow } from '../../src/production/month.ts';
import type { OrderBook } from '../../src/production/order-book.ts';
import { openStream } from '../../src/simulation/stream.ts';
import { dayOf, type IsoDate } from '../../src/vocabulary/calendar.ts';

/** What all programs of the benchmark read. */
export interface Instance {
  readonly lines: readonly {
    readonly id: string;
    readonly minimumLeadDays: number;
    readonly rates: readonly { readonly day: number; readonly perYear: number }[];
  }[];
  readonly stages: readonly { readonly name: string; readonly medianDays: number; readonly sigma: number }[];
  readonly cases: readonly {
    readonly id: string;
    readonly line: number;
    readonly units: number;
    readonly request: number;
  }[];
  readonly window: MonthWindow;
}

/** What may differ from model M, for a smaller instance in a test. */
export interface Size {
  readonly cases: number;
  readonly lines: number;
  readonly years: number;
  readonly minimumLeadDays: number;
}

export const modelM: Size = { cases: 2000, lines: 60, years: 10, minimumLeadDays: 0 };

const stages = [
  ['request-to-notification', 60],
  ['notification-to-offer', 90],
  ['offer-to-signature', 30],
  ['signature-to-award', 180],
  ['award-to-order', 60],
] as const;

/** Makes the instance of a seed; the same one on every machine. */
export function generateInstance(seed: number, size: Size = modelM): Instance {
  const start = dayOf('2020-01-01' as IsoDate);
  const growingYears = 40;
  const whole = (entity: string, purpose: string, low: number, high: number) =>
    low + Math.floor(openStream(seed, entity, purpose).uniform(0, 0) * (high - low + 1));
  return {
    lines: Array.from({ length: size.lines }, (_, index) => {
      const id = `L${String(index).padStart(2, '0')}`;
      const perYear = whole(id, 'rate', 20, 600);
      return {
        id,
        minimumLeadDays: size.minimumLeadDays,
        rates: [
          { day: start, perYear },
          { day: start + growingYears * 365.25, perYear: perYear * (1 + 0.3 * growingYears) },
        ],
      };
    }),
    stages: stages.map(([name, medianDays]) => ({ name, medianDays, sigma: 0.5 })),
    cases: Array.from({ length: size.cases }, (_, index) => {
      const id = `M${String(index).padStart(4, '0')}`;
      return {
        id,
        line: whole(id, 'line', 0, size.lines - 1),
        units: whole(id, 'units', 1, 40),
        request: start + whole(id, 'request', 0, Math.round(size.years * 365.25) - 1),
      };
    }),
    window: monthWindow(start, dayOf('2069-12-31' as IsoDate)),
  };
}

/** The instance as the peers read it: words and numbers parted by blanks. */
export function instanceText({ lines, stages: ladder, cases, window }: Instance): string {
  const starts = monthStarts(window);
  return [
    `lines ${lines.length}`,
    ...lines.map(({ id, minimumLeadDays, rates }) =>
      [id, minimumLeadDays, rates.length, ...rates.flatMap(({ day, perYear }) => [day, perYear])].join(' '),
    ),
    `stages ${ladder.length}`,
    ...ladder.map(({ name, medianDays, sigma }) => `${name} ${medianDays} ${sigma}`),
    `cases ${cases.length}`,
    ...cases.map(({ id, line, units, request }) => `${id} ${line} ${units} ${request}`),
    `months ${starts.length}`,
    [...starts].join(' '),
    '',
  ].join('\n');
}

/** The instance as this project's own order book. */
export function bookOf({ lines, stages: ladder, cases, window }: Instance): OrderBook {
  return {
    lines: lines.map(({ id, minimumLeadDays, rates }) => ({
      id,
      minimumLeadDays,
      allocation: 'first-come',
      rates: rates.map((rate) => ({ ...rate, kind: 'actual', source: 'model M' })),
    })),
    orders: cases.map(({ id, line, units, request }) => ({
      id,
      line: lines[line]!.id,
      units,
      start: request,
      stages: ladder.map(({ name, medianDays, sigma }) => ({
        name,
        law: { kind: 'lognormal', medianDays, sigma },
      })),
    })),
    window,
  };
}
