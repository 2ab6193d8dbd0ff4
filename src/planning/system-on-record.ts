import { type Capability, unitsPerItem } from '../capability/capability.ts';
import type { Case } from '../procurement/case.ts';
import type { SystemFamily } from '../procurement/system-family.ts';
import type { SystemHolding } from './interoperability.ts';
import { isWidelyOperated } from './operators.ts';

/** Rungs from a contract on: what is only announced, notified or cancelled is nobody's. */
const firm: ReadonlySet<string> = new Set(['contracted', 'delivering', 'delivered', 'in-service']);

/** What a case is of: its production line where one is described, otherwise its item as the source names it. */
const systemOf = ({ line, item }: Case): string => line ?? item.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const operatorsOf = ({ buyer, partners = [] }: Case): string[] => [buyer, ...partners];

/**
 * What countries have under contract or in service by the cases on record. These are the purchases since the record
 * begins, not whole inventories, which are not public in this detail. A system is widely operated where the United States
 * or at least five allies are among the buyers on record, or a line of it is said to be.
 */
export function systemsOnRecord(
  cases: readonly Case[],
  countries: ReadonlySet<string>,
  allies: ReadonlySet<string>,
  { families, capabilities, widelyOperatedLines }: SystemWords,
): SystemHolding[] {
  const contracted = cases.filter(({ rung }) => firm.has(rung));
  const operators = new Map(
    [...Map.groupBy(contracted, systemOf)].map(([system, rows]) => [system, rows.flatMap(operatorsOf)]),
  );
  const isWide = (system: string): boolean =>
    widelyOperatedLines.has(system) || isWidelyOperated([...new Set(operators.get(system)!)], allies);
  return contracted.flatMap((item): SystemHolding[] => {
    const buyers = operatorsOf(item).filter((code) => countries.has(code));
    const family = families.get(item.family);
    if (buyers.length === 0 || family === undefined) return [];
    const isMunition = family.kind === 'munition';
    if (!isMunition && family.capability === '') return [];
    return [
      {
        capability: family.capability,
        family: item.family,
        system: systemOf(item),
        buyers,
        units: isMunition ? item.quantity : unitsOf(item, family.capability, capabilities),
        widelyOperated: isWide(systemOf(item)),
      },
    ];
  });
}

/** Units of its capability that a case adds; `null` where its quantity is not public or is in a unit that adds none. */
function unitsOf(
  { family, quantity, unit }: Case,
  capability: string,
  capabilities: readonly Capability[],
): number | null {
  const counted = capabilities.find(({ id }) => id === capability);
  const each = counted === undefined ? 0 : unitsPerItem(counted, family, unit);
  return quantity === null || each === 0 ? null : quantity * each;
}

/** Words by which cases are read. */
export interface SystemWords {
  readonly families: ReadonlyMap<string, SystemFamily>;
  readonly capabilities: readonly Capability[];
  /** Lines whose systems a source says are widely operated, as the options of a problem know. */
  readonly widelyOperatedLines: ReadonlySet<string>;
}
