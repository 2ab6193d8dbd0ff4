import type { DataPackage } from '../src/evidence/data-package.ts';
import { isMissing, type Missing } from '../src/evidence/missing.ts';
import type { Source } from '../src/evidence/source.ts';
import type { Macro } from '../src/money/macro.ts';
import { shareOfGdp } from '../src/spending/share.ts';
import { membersOf } from './area.ts';

/** What is asked about a percentage of GDP. */
export const targetQuestions = ['gap', 'level', 'spending'] as const;
type TargetQuestion = (typeof targetQuestions)[number];

export interface TargetMoney {
  readonly set: string;
  readonly year: number;
  /** Percent of GDP. */
  readonly pct: number;
  /** `gap`: Σ max(0, pct − s)·GDP. `level`: Σ pct·GDP. `spending`: Σ s·GDP. */
  readonly question: TargetQuestion;
  /** Only so many members, those that spend most. */
  readonly largest?: number | undefined;
}

/**
 * Money of a set at a percentage of GDP in a reported year, million US dollars, current prices and rates. GDP is
 * what the edition's share applies to: expenditure over share, or the Outlook's where it has no levels. Members
 * without a share are left out only where the edition says that the series does not apply to them.
 */
export function targetMoney(
  data: DataPackage,
  source: Source,
  macro: Macro,
  { set, year, pct, question, largest }: TargetMoney,
): number | Missing {
  const rows: { share: number; gdp: number }[] = [];
  for (const country of membersOf(data, set, year)) {
    const share = shareOfGdp(data, source, country, year);
    if (isMissing(share) && share.missing === 'not-applicable') continue;
    if (isMissing(share)) return share;
    const level = data.find({
      source: source.id,
      indicator: 'defence-expenditure',
      priceBasis: 'mer-current',
      country,
      year,
    })?.value;
    const gdp = level == null ? macro.value('usd', country, year) : (100 * level) / share.pct;
    if (isMissing(gdp)) return gdp;
    rows.push({ share: share.pct, gdp });
  }
  rows.sort((a, b) => b.share * b.gdp - a.share * a.gdp);
  const points = {
    gap: (share: number) => Math.max(0, pct - share),
    level: () => pct,
    spending: (share: number) => share,
  }[question];
  return rows.slice(0, largest).reduce((sum, { share, gdp }) => sum + (points(share) * gdp) / 100, 0);
}
