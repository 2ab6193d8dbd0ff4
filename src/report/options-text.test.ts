import { expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { offerContext } from '../planning/offered-option.ts';
import { listOption, type OptionListing } from '../planning/option-listing.ts';
import { readOptions } from '../planning/option-table.ts';
import { optionsTemplate } from '../planning/option-template.ts';
import { optionWords } from '../planning/option-words.ts';
import { readPlannerOptions } from '../planning/planner-options.ts';
import { shippedLines } from '../production/shipped-line.ts';
import type { IsoDate } from '../vocabulary/calendar.ts';
import { optionsText, optionText } from './options-text.ts';

const data = await shippedData();
const words = optionWords(data);
const { options, missing } = readOptions(data, words);
const context = offerContext(data, 2026, '2026-11-22' as IsoDate);
const lines = shippedLines(data, context.asOf);
const own = readPlannerOptions(optionsTemplate, 'own.csv', words)[0]!;
const listings = [...options, own].map((option) => listOption(option, context, lines));
const named = (id: string): OptionListing => listings.find((one) => one.id === id)!;
const text = optionsText(listings, missing);
const row = (id: string): string => text.split('\n').find((line) => line.startsWith(`${id} `))!;

it('shows every option and every product without a price in 80 columns', () => {
  for (const { id } of listings) expect(row(id), id).toBeDefined();
  for (const { name } of missing) expect(text).toContain(`- ${name} (`);
  for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
});

it('marks what a price rests on', () => {
  expect(row('abrams')).toMatch(/USA +21\.4\* +– +2022 +67 +180 +0 +100 +5\+$/);
  expect(row('samp-t-ng')).toMatch(/ITA +611† /);
  expect(row('tb2')).toMatch(/TUR +16\.4‡ +13\.4–19\.3 +21–23 /);
  // EUR 26.5m at 5,452,858 ÷ 4,624,127 dollars for a euro in 2026.
  expect(row('own-tank')).toMatch(/DEU +31\.2#° +.* 30s +40 +85= /);
  expect(row('spyder')).toMatch(/ 30= +– +1$/);
});

it('says of one option where each price is from, and what is not public', () => {
  const patriot = optionText(named('patriot'));
  expect(patriot).toContain('- USD 1187.5m in 2018, contract: four fire units with IBCS and 208 PAC-3 MSE');
  expect(patriot).toContain('Operators: CHE DEU ESP JPN NLD POL ROU SWE USA (widely operated)');
  expect(optionText(named('gripen-e'))).toContain('a year: not public: no rate in the sources read');
});

it('lists rates that bound orders alone, and stays plain data', () => {
  expect(named('caesar').ratePerYear).toBe(72);
  expect(named('krab').ratePerYear).toBe(50);
  // What Poland was delivered says nothing of how soon others can order.
  expect(named('k9').ratePerYear).toMatchObject({ missing: 'no-source' });
  expect(JSON.parse(JSON.stringify(listings))).toEqual(listings);
});

it('shows what had no price yet on the day', () => {
  const then = offerContext(data, 2026, '2025-07-31' as IsoDate);
  const listed = options.map((option) => listOption(option, then, shippedLines(data, then.asOf)));
  const rch = optionsText(listed, [])
    .split('\n')
    .find((line) => line.startsWith('rch-155'))!;
  expect(rch).toMatch(/DEU +– +– +– +18s/);
});
