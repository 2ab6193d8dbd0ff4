import type { IsoDate } from '../vocabulary/calendar.ts';
import type { BlockRole } from './article.ts';
import type { Quantity } from './quantity.ts';

/** Whose word it is. `relayed`: a copy of what another medium or document said first. */
export interface Attribution {
  readonly type: 'named' | 'institution' | 'anonymous' | 'reporter';
  /** Person or institution, as the vocabulary or the text has it. */
  readonly name?: string;
  /** Number of anonymous sources where it is stated ("two officials"); several counts as at least two. */
  readonly sources?: number;
  /** Whether the words are quoted. */
  readonly quoted: boolean;
}

/** What sort of statement it is. */
export type Modality = 'fact' | 'estimate' | 'forecast' | 'demand' | 'pledge' | 'allegation' | 'opinion';

/** Period that a statement speaks of: whole years, or days. */
export interface ClaimPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** As stated or as understood: `stated`, `relative` to the article's date, `assumed`. */
  readonly known: 'stated' | 'relative' | 'assumed';
  /** Fiscal year of the United States where the record of the indicator counts so. */
  readonly fiscal?: boolean;
}

/** Something an article says that could be looked up. */
export interface Claim {
  /** `FILE:N`, N counting from 1 in the order of the text. */
  readonly id: string;
  readonly sentence: number;
  /** Characters of the article's text: the part marked. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  readonly period: ClaimPeriod | null;
  /** Countries (ISO 3166-1 alpha-3), country sets, organisations or persons that it is said of. */
  readonly subjects: readonly string[];
  readonly attribution: Attribution;
  readonly modality: Modality;
  readonly role: BlockRole;
}
