import { readCapabilities } from '../../capability/capability-record.ts';
import type { DataPackage } from '../../evidence/data-package.ts';
import { type Interoperability, interoperabilityOf } from '../../planning/interoperability.ts';
import type { Problem } from '../../planning/problem.ts';
import { systemsOnRecord } from '../../planning/system-on-record.ts';
import { casesAsOf, caseWords, readCases } from '../../procurement/case-table.ts';
import { europeanSuppliers, supplierGroup } from '../../procurement/supplier-group.ts';
import type { PlanReportWords } from '../../report/html/plan-report.ts';
import { planWords } from '../../report/plan-words.ts';
import { dayOf, type IsoDate } from '../../vocabulary/calendar.ts';
import { countriesOf } from '../../vocabulary/vocabulary.ts';

/** Names of countries, capabilities and suppliers' groups, from the data package. */
export function planNames(data: DataPackage): PlanReportWords {
  const { vocabulary } = data;
  const { countries, families } = caseWords(data);
  const european = europeanSuppliers(vocabulary);
  return {
    ...planWords(countries, readCapabilities(data).capabilities),
    supplierGroup: (iso3) => supplierGroup({ name: countries.get(iso3) ?? iso3, iso3 }, european),
    munitions: new Set([...families.values()].filter(({ kind }) => kind === 'munition').map(({ id }) => id)),
  };
}

/** Interoperability of what the buyers of a problem have on record, as of a day. */
export function recordedInteroperability(
  data: DataPackage,
  problem: Problem,
  asOf: string,
  { munitions }: PlanReportWords,
): Interoperability {
  const systems = systemsOnRecord(
    casesAsOf(readCases(data), dayOf(asOf as IsoDate)),
    new Set(problem.buyers.map(({ country }) => country)),
    new Set(countriesOf(data.vocabulary, 'nato', asOf)),
    {
      families: caseWords(data).families,
      capabilities: readCapabilities(data).capabilities,
      widelyOperatedLines: new Set(
        problem.options.flatMap(({ line, widelyOperated }) =>
          widelyOperated && line !== null ? [line] : [],
        ),
      ),
    },
  );
  return interoperabilityOf(systems, munitions);
}
