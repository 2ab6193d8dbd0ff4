import type { CheckedClaim } from '../src/claims/checked-claim.ts';
import { namesOf, openClaimRecord } from '../src/claims/claim-record.ts';
import { readArticle } from '../src/claims/read-article.ts';
import { readClaims } from '../src/claims/read-claims.ts';
import type { IsoDate } from '../src/vocabulary/calendar.ts';
import { shippedData } from './shipped-data.ts';

export const recordDay = '2026-07-08' as IsoDate;

let opened: Promise<readonly [ReturnType<typeof openClaimRecord>, ReturnType<typeof namesOf>]> | undefined;

/** Claims of a text, checked against the shipped record. */
export async function claimsOf(text: string, day = '2025-02-13', name = 'text.txt'): Promise<CheckedClaim[]> {
  opened ??= shippedData().then((data) => {
    const record = openClaimRecord(data);
    return [record, namesOf(record)] as const;
  });
  const [record, names] = await opened;
  return readClaims(readArticle(name, text, day as IsoDate), record, names, recordDay);
}

/** Claims of a text that are read onto an indicator. */
export const readingsOf = async (indicator: string, text: string, day?: string): Promise<CheckedClaim[]> =>
  (await claimsOf(text, day)).filter((claim) => claim.indicator === indicator);

/** A claim with its figure of the day under a name that no promise has. */
export const dated = (claim: CheckedClaim | undefined) => claim && { ...claim, known: claim.then };

/** Texts outside the subject, on which nothing may be read. */
export const outside: Readonly<Record<string, string>> = {
  recipe:
    'Mix 200 grams of flour with 2 eggs and bake for 40 minutes. It takes years of practice to deliver a perfect crust. Order twice as many apples as last year; the biggest ones are ready on Thursday.',
  football:
    'The striker scored three goals on Wednesday, more in three months than all other players did in a year. The club signed a record deal worth $117 million in 2024, nearly double the previous year. Its defence has held since he took over last fall, and 24 of 32 teams met the target by 2027.',
  code: 'const tanks = [180, 212]; // fuel tanks\nfor (let i = 0; i < 76000; i++) { if (rate > 2000) deliver(order[i]); }\nreturn "capacity at maximum";',
  polish:
    'W czwartek minister zapowiedział, że do 2030 roku wydatki wzrosną o 5 procent. Fabryki pracują na pełnych obrotach, a dostawy trwają lata. Zamówiono 180 sztuk.',
  business:
    'Sales of the retailer nearly doubled to $3.1 trillion yen over the next 10 years, the company said on Thursday. Suppliers will not be ready to deliver for years, and most of the burden falls on customers.',
};
