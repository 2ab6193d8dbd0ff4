import type { OrderRow } from './order-row.ts';

/** Items of one system, held or ordered by some buyers, as interoperability looks at them. */
export interface SystemHolding {
  readonly capability: string;
  /** System family of `vocabulary/system-families.yaml`. */
  readonly family: string;
  /** Production line, option or item: what two forces have in common when both have it. */
  readonly system: string;
  readonly buyers: readonly string[];
  /** Units of the capability; `null` where no public figure says. */
  readonly units: number | null;
  /** Whether the United States or at least five allies operate it. */
  readonly widelyOperated: boolean;
}

/** How many kinds of equipment do one thing, and how much of it is of a kind that most can support. */
export interface CapabilityVariety {
  readonly capability: string;
  /** Different systems and families, sorted. */
  readonly systems: readonly string[];
  readonly families: readonly string[];
  /** Buyers, sorted. */
  readonly buyers: readonly string[];
  /** Part of the units of known number that is of systems widely operated, 0 to 1; `null` where no number is known. */
  readonly widelyOperated: number | null;
  /** Part of these units that is of the most numerous system. */
  readonly largest: number | null;
  /** Rows without a known number. */
  readonly unknown: number;
}

/** The measure over all capabilities. Units of different capabilities are not added: parts are means over capabilities. */
export interface Interoperability {
  readonly capabilities: readonly CapabilityVariety[];
  readonly systemsPerCapability: number | null;
  readonly widelyOperated: number | null;
  /** The same for munitions alone: shells and missiles of a widely used type can be lent. `null` where none is known. */
  readonly commonAmmunition: number | null;
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/**
 * Measures systems, held or ordered.
 *
 * @param munitions families that are consumed; they are measured apart.
 */
export function interoperabilityOf(
  holdings: readonly SystemHolding[],
  munitions: ReadonlySet<string>,
): Interoperability {
  const isMunition = ({ family }: SystemHolding): boolean => munitions.has(family);
  const capabilities = varieties(holdings.filter((row) => !isMunition(row)));
  return {
    capabilities,
    systemsPerCapability: mean(capabilities.map(({ systems }) => systems.length)),
    widelyOperated: mean(capabilities.map(({ widelyOperated }) => widelyOperated)),
    commonAmmunition: mean(
      [...Map.groupBy(holdings.filter(isMunition), ({ family }) => family).values()].map(
        (rows) => varietyOf('', rows).widelyOperated,
      ),
    ),
  };
}

const varieties = (holdings: readonly SystemHolding[]): CapabilityVariety[] =>
  [...Map.groupBy(holdings, ({ capability }) => capability)]
    .map(([capability, rows]) => varietyOf(capability, rows))
    .sort((a, b) => (a.capability < b.capability ? -1 : 1));

function varietyOf(capability: string, rows: readonly SystemHolding[]): CapabilityVariety {
  const counted = rows.filter(({ units }) => units !== null);
  const sum = (of: readonly SystemHolding[]): number => of.reduce((total, { units }) => total + units!, 0);
  const all = sum(counted);
  const part = (units: number): number | null => (all === 0 ? null : units / all);
  const bySystem = [...Map.groupBy(counted, ({ system }) => system).values()].map(sum);
  const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();
  return {
    capability,
    systems: distinct(rows.map(({ system }) => system)),
    families: distinct(rows.map(({ family }) => family)),
    buyers: distinct(rows.flatMap(({ buyers }) => buyers)),
    widelyOperated: part(sum(counted.filter(({ widelyOperated }) => widelyOperated))),
    largest: part(Math.max(0, ...bySystem)),
    unknown: rows.length - counted.length,
  };
}

/** What a plan orders, as interoperability looks at it. */
export const orderedSystems = (orders: readonly OrderRow[]): SystemHolding[] =>
  orders.map(({ buyer, option, quantity }) => ({
    capability: option.capability,
    family: option.family,
    // Two options of one line are one system.
    system: option.line ?? option.id,
    buyers: [buyer],
    units: quantity * option.unitsPerItem,
    widelyOperated: option.widelyOperated,
  }));
