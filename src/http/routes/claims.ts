import { checkClaims, explainClaim, readDates } from '../../answer/claims.ts';
import type { GivenText } from '../../answer/given-file.ts';
import { FaultError } from '../../fault/fault.ts';
import { claimsCsv } from '../../report/claims-csv.ts';
import { asOf, needed, neededPart, query } from '../parameters.ts';
import { type Route, route } from '../route.ts';

const room = 'Claims';
const text = neededPart('text', 'text.txt', 'The text: plain, Markdown or HTML.');
const date = query('date', 'Day of publication; by default what the text or page itself says.', {
  type: 'string',
  format: 'date',
});
const example =
  '13 February 2025\n\nThe alliance said that 23 of 32 allies would spend 2 % of GDP on defence in 2024.\n';

/** A text as claims read it; @throws FaultError for one that is none. */
function given({ name, text: source }: GivenText) {
  const zero = source.indexOf('\0');
  if (zero < 0) return { name, source };
  throw new FaultError({
    code: 'not-a-text',
    where: name,
    value: `a zero byte at offset ${zero}`,
    rule: 'is no text file; save the article as plain text, Markdown or HTML in UTF-8',
  });
}

export const claimRoutes: readonly Route[] = [
  route({
    verb: 'claims-check',
    method: 'post',
    path: '/claims',
    room,
    long: true,
    summary: 'Every checkable claim of a text, and how it fits the record of its day and of today',
    parameters: [date, asOf],
    parts: [text],
    answer({ data }, { settings, texts }) {
      const dates = readDates(data, settings);
      const texts_ = [{ ...given(texts.text!), date: dates.date }];
      return checkClaims(data, { dates, texts: texts_ }).result;
    },
    csv: ({ claims }) => claimsCsv(claims),
    example: { texts: { text: example } },
  }),
  route({
    verb: 'claims-explain',
    method: 'post',
    path: '/claims/explanation',
    room,
    long: true,
    summary: 'One claim in full: all readings with their reasons, and the record then and now',
    parameters: [
      needed('number', 'Number of the claim in the text, from 1.', { type: 'integer', minimum: 1 }),
      date,
      asOf,
    ],
    parts: [text],
    answer({ data }, { settings, texts }) {
      const dates = readDates(data, settings);
      const source = { ...given(texts.text!), date: dates.date };
      return explainClaim(data, dates, source, settings.number!).result;
    },
    csv: ({ claim }) => claimsCsv([claim]),
    example: { settings: { number: '1' }, texts: { text: example } },
  }),
];
