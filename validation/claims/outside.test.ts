import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckingRecord, checkDocument } from '../../src/claims/document.ts';
import { shippedChecking } from '../../test/claims-fixture.ts';
import { propertySeed } from '../../test/shipped-data.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let checking: CheckingRecord;
beforeAll(async () => {
  checking = await shippedChecking();
});

const claimsOf = (name: string, source: string) => checkDocument({ name, source }, checking).claims;
const checkable = (name: string, source: string) =>
  claimsOf(name, source)
    .filter(({ verdict }) => verdict !== 'not-checkable')
    .map(({ sentence, indicator }) => [indicator, sentence]);

const recipe = `Apple tart for eight

12 October 2024

Heat the oven to 200 degrees. Rub 250 g of butter into twice as much flour, which takes about five minutes, and add three tablespoons of cold water. The dough should rest for at least half an hour; in 2023 we let it rest for two hours, and it was the best tart ever.

Peel 6 of 8 apples. About 2 percent of the sugar goes on top. Bake for 45 minutes; the price of the butter has nearly doubled since last autumn, to $4.50. A tart of this kind will keep until Wednesday.
`;

const football = `Home side wins again

9 November 2025

The defence held for 57 minutes before the captain shot from 20 metres. Some 23,000 people watched, 5 percent more than last year. The club has spent $117 million on its attack since 2022, twice as much as its rivals, and its new defender cost €26 million.

"We produce more chances in three months than they do in a year," the coach said on Thursday. Russia's under-21 side plays Poland on Saturday, and France, the biggest team of the tournament, meets Germany. Of 32 clubs, 24 have reached the goal of the season: to stay in the league. The secretary general of the league took office last fall. The target man scored 3 of 4 penalties.
`;

const polish = `Mecz i pogoda

Wczoraj w Warszawie spadło 24 z 32 litrów deszczu na metr, a temperatura wzrosła o 42 procent. Polska reprezentacja wygrała 3:1, a bilety kosztowały 117 złotych. W 2024 roku było dwa razy więcej widzów niż w 2023. Budżet klubu wynosi 2% przychodów miasta.
`;

const tax = `Town accounts

3 March 2025

The town spends 5 percent of its budget on libraries, up from 2 percent in 2014. Of 32 schools, 24 met the goal. The mayor, who took office last fall, promised to speed up repairs. House prices rose by 42 percent in 2024 to $145.9 thousand. Sales of cars nearly doubled from the previous year. The bridge will be finished by 2027 and cost $3.1 million over the next 10 years. Deliveries of buses take years.
`;

describe('texts outside the subject', () => {
  it.each([
    ['a recipe', 'recipe.txt', recipe],
    ['a football report', 'football.txt', football],
    ['Polish prose', 'polish.txt', polish],
    ['the accounts of a town', 'tax.txt', tax],
    ['an empty file', 'empty.txt', ''],
    ['white space', 'space.txt', ' \n\t\r\n '],
    [
      'a page of scripts',
      'scripts.html',
      `<html><body><script>${'24 of 32 NATO allies spend 2% of GDP. '.repeat(50)}</script><p>Hello.</p></body></html>`,
    ],
  ])('%s holds no claim', (_, name, text) => {
    expect(checkable(name, text)).toEqual([]);
  });

  it.each(['src/simulation/stream.ts', 'src/files/utf8.ts', 'src/report/text-table.ts', 'vitest.config.ts'])(
    'source code (%s) holds no claim',
    (path) => {
      expect(checkable('code.txt', readFileSync(root + path, 'utf8'))).toEqual([]);
    },
  );

  it('reads 5 MB of one line in linear time', { timeout: 120_000 }, () => {
    const line = (megabytes: number): string =>
      recipe.replaceAll('\n', ' ').repeat(Math.ceil((megabytes * 1e6) / recipe.length));
    const seconds = (text: string): number => {
      const start = performance.now();
      expect(checkable('line.txt', text)).toEqual([]);
      return (performance.now() - start) / 1000;
    };
    seconds(line(0.5));
    const small = seconds(line(1));
    const large = seconds(line(5));
    // Noise of a busy machine is allowed for; quadratic time would be 25 times as long.
    expect(large / small).toBeLessThan(12);
    // One word of 5 MB, and 5 MB without any end of a sentence.
    expect(checkable('word.txt', '24of32NATO'.repeat(500_000))).toEqual([]);
    expect(checkable('dots.txt', '. '.repeat(2_500_000))).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '24 of 32 NATO members ',
      '2% of GDP ',
      '$117 billion ',
      'nearly doubled ',
      'Rutte said ',
      '“',
      '”',
      '. ',
      '\n\n',
      'in 2024 ',
      '<p>',
      '</p>',
      '&amp;',
      '# ',
      '| a | b |',
      '[a](b)',
      '```',
      'more ammunition in three months than NATO in a year ',
      'Foreign Military Sales ',
      '–',
      '1e999 ',
      '99999999999999999999999 allies ',
      '0 of 0 allies ',
      '\ud800',
    ),
  );
  it.each(['a.txt', 'a.md', 'a.html'])('is read without a crash, and marks lie in it (%s)', (name) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const claims = claimsOf(name, source);
        for (const { start, end, quantity } of claims) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(quantity.low === null || quantity.high === null || quantity.low <= quantity.high).toBe(true);
        }
        // The same text gives the same claims.
        expect(JSON.stringify(claimsOf(name, source))).toBe(JSON.stringify(claims));
      }),
      { seed: propertySeed, numRuns: 150 },
    );
  });
});
