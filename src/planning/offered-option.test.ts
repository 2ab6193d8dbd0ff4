import { describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { isMissing } from '../evidence/missing.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { leadMonthsOf, offerContext, offeredOption, priceOf } from './offered-option.ts';
import type { PurchaseOption } from './option.ts';
import { readOptions } from './option-table.ts';
import type { OfferedOption } from './problem.ts';

const data = await shippedData();
const { options } = readOptions(data);
const context = offerContext(data, 2026, '2026-11-22' as IsoDate);
const named = (id: string): PurchaseOption => options.find((one) => one.id === id)!;
const offered = (id: string, lines: string[] = []) =>
  offeredOption(named(id), context, new Set(lines)) as OfferedOption;

/** A price moved by hand to the prices of 2026, thousands of US dollars. */
const deflator = (year: number): number =>
  32_383_920 / 24_407_271 / { 2022: 1, 2023: 1, 2025: 30_767_075 / 23_853_000 }[year]!;

describe('every shipped option', () => {
  it('is offered, in whole numbers, at a price within its range', () => {
    for (const option of options) {
      const one = offeredOption(option, context, new Set()) as OfferedOption;
      const price = priceOf(option, context);
      if (isMissing(price) || isMissing(one)) throw new Error(option.id);
      const { itemPrice, leadMonths, trainingMonths, europeanContent, unitsPerItem } = one;
      for (const value of [itemPrice, leadMonths, trainingMonths, europeanContent, unitsPerItem]) {
        expect(Number.isInteger(value), option.id).toBe(true);
      }
      expect(price.low <= itemPrice && itemPrice <= price.high, option.id).toBe(true);
      expect(leadMonths, option.id).toBeGreaterThanOrEqual(12);
      expect(one.firstOrder).toBe(2026);
    }
  });
});

describe('the price', () => {
  it('is that of the one contract, moved by hand to the price year', () => {
    // Lithuania's 30 CAESAR: EUR 252m in 2025, at 5,048,059 ÷ 4,469,910 dollars for a euro.
    const dollars = ((252 / 30) * 5_048_059) / 4_469_910;
    expect(offered('caesar').itemPrice).toBe(Math.round(dollars * deflator(2025) * 1000));
  });

  it('is the median of several, and their range is kept', () => {
    const price = priceOf(named('himars'), context);
    if (isMissing(price)) throw new Error(price.note);
    expect(price.points).toHaveLength(4);
    const [first, second, third, fourth] = price.points
      .map((point) => priceOf({ ...named('himars'), prices: [point] }, context) as { best: number })
      .map(({ best }) => best)
      .sort((a, b) => a - b);
    expect(price).toMatchObject({ low: first, high: fourth });
    expect(Math.abs(price.best - (second! + third!) / 2)).toBeLessThanOrEqual(1);
  });

  it('uses nothing that was not yet public on the day', () => {
    const then = offerContext(data, 2026, '2025-07-31' as IsoDate);
    expect(priceOf(named('k2'), then)).toMatchObject({ points: [{ case: 'PL-K2-1' }] });
    expect(priceOf(named('rch-155'), then)).toMatchObject({ missing: 'not-yet-due' });
    expect(offeredOption(named('rch-155'), then, new Set())).toMatchObject({ missing: 'not-yet-due' });
  });
});

describe('what else an offer says', () => {
  it('names the line where the problem has it, and its own id where it states a rate', () => {
    expect(offered('k2').line).toBeNull();
    expect(offered('k2', ['k2']).line).toBe('k2');
    expect(offered('krab', ['krab']).line).toBe('krab');
  });

  it('takes the lead time of the channel, longer than its medians added up, or the one that is stated', () => {
    // Foreign Military Sales, from the choice: medians of 128, 313 and 1,188 days are 53.5 months, the median of their sum is
    // 61.1; from the first delivery to the last 24.4 months, 12.4 more than an order is spread over: half of them, 6.2, on top.
    expect(offered('abrams').leadMonths).toBe(67);
    expect(leadMonthsOf({ ...named('k2'), channel: 'fms' }, context)).toBe(67);
    // Korean sales: 30.8 months and (21.6 - 12) / 2.
    expect(leadMonthsOf({ ...named('k2'), channel: 'korean-commercial', leadMonths: null }, context)).toBe(
      36,
    );
    // Stated by the option itself.
    expect(offered('eurofighter').leadMonths).toBe(68);
  });

  it('counts European content by the maker, or as a source has it', () => {
    expect(offered('leopard-2a8').europeanContent).toBe(1000);
    expect(offered('t129').europeanContent).toBe(1000);
    expect(offered('k9').europeanContent).toBe(0);
    expect(offered('f-35a').europeanContent).toBe(150);
    expect(offered('e-2d').europeanContent).toBe(22);
  });

  it('says what depends on the United States, and what is not known', () => {
    expect(offered('f-35a').usDependence).toBe(1000);
    expect(offered('gripen-e').usDependence).toBe(1000);
    expect(offered('rafale').usDependence).toBeNull();
  });

  it('is widely operated with the United States or five allies', () => {
    expect(offered('himars').widelyOperated).toBe(true);
    expect(offered('caesar').widelyOperated).toBe(true);
    expect(offered('rafale').widelyOperated).toBe(false);
    expect(offered('cheongung-2').widelyOperated).toBe(false);
  });
});
