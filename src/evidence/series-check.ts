import type { DataPackage } from './data-package.ts';
import { editionsOf } from './edition.ts';
import type { Examination, Finding } from './finding.ts';
import { type Observation, observationStatuses } from './observation.ts';

/**
 * Looks along each series of an edition: once a year is an estimate no later year is final, and once it is a
 * forecast no later year is anything else. NATO reports no year after that of the edition.
 */
export function statusOrder(data: DataPackage): Examination {
  const nato = new Set(editionsOf(data, 'nato').map((source) => source.id));
  const editions = new Set([...nato, ...editionsOf(data, 'imf-weo').map((source) => source.id)]);
  const series = new Map<string, Observation[]>();
  const findings: Finding[] = [];
  let examined = 0;
  for (const row of data.observations) {
    if (!editions.has(row.source)) continue;
    examined++;
    const editionYear = Number(data.sources.get(row.source)!.edition.slice(0, 4));
    if (nato.has(row.source) && row.year > editionYear) {
      findings.push(finding('status-order', row, `the year is later than the edition of ${row.vintage}`));
    }
    const key = `${row.source}|${row.indicator}|${row.priceBasis}|${row.country}`;
    const rows = series.get(key) ?? [];
    rows.push(row);
    series.set(key, rows);
  }
  for (const rows of series.values()) {
    rows.sort((a, b) => a.year - b.year);
    // Neighbours only: one wrong status is one finding, not one for every year after it.
    for (const [index, row] of rows.entries()) {
      const before = rows[index - 1];
      if (!before || rank(row) >= rank(before)) continue;
      const text = `${row.status}, although ${before.year} is already ${before.status} in the same series`;
      findings.push(finding('status-order', row, text));
    }
  }
  return { examined, findings };
}

/** Compares the vintage of every row with the edition of its source. */
export function knownEditions(data: DataPackage): Examination {
  const findings: Finding[] = [];
  for (const row of data.observations) {
    const edition = data.sources.get(row.source)!.edition;
    if (row.vintage === edition) continue;
    const text = `the vintage is ${row.vintage}, the source ${row.source} is the edition ${edition || 'without a date'}`;
    findings.push(finding('edition-known', row, text));
  }
  return { examined: data.observations.length, findings };
}

const rank = (row: Observation): number => observationStatuses.indexOf(row.status);

const finding = (check: string, row: Observation, text: string): Finding => ({
  check,
  source: row.source,
  indicator: row.indicator,
  priceBasis: row.priceBasis,
  country: row.country,
  year: row.year,
  found: row.value,
  expected: null,
  tolerance: null,
  text,
});
