import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The lines above the columns, as SIPRI's site writes them. */
export const registerPreamble = (
  generated = '18 May 2026 2:29:20 PM',
  years = "'Not specified' to 'Not specified'",
) =>
  `Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for the year range ${years} 
A '?' in a column indicates uncertain data. The 'Number delivered' and the 'Year(s) of deliveries' refer only to deliveries in the selected year(s).
An empty field for 'Number ordered' indicates that data is not yet available.
SIPRI trend-indicator values (TIVs) are in millions.

Source: SIPRI Arms Transfers Database (c) SIPRI.
Data generated: ${generated}
`;

export const registerHeader =
  'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons\n';

/** A register of invented orders. */
export const registerText = (lines: readonly string[], generated?: string, years?: string): string =>
  `${registerPreamble(generated, years)}${registerHeader}${lines.map((line) => `${line}\n`).join('')}`;

/** An invented order: first delivery in a year, or none. */
export const orderLine = (
  ordered: number,
  delivered: number | null,
  { recipient = 'Poland', supplier = 'United States', description = 'tank', status = 'New', mark = '' } = {},
): string =>
  `${recipient},${supplier},${ordered},${mark},4,,Model-1,${description},${delivered === null ? 0 : 4},,${delivered ?? ''},${status},,1,4,${delivered === null ? 0 : 4}`;

/** A sample of the real register, where one is at hand; it may not be given on, so tests do without it. */
const samplePath = fileURLToPath(
  new URL('../../shared/data/sipri_trade_register_sample.csv', import.meta.url),
);
export const registerSample: string | undefined = existsSync(samplePath)
  ? readFileSync(samplePath, 'utf8')
  : undefined;
export const withSample =
  registerSample === undefined
    ? "skipped: no sample of SIPRI's register beside the repository"
    : "on the sample of SIPRI's register";
