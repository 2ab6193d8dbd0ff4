import type { Article } from '../claims/article.ts';
import type { CheckedClaim } from '../claims/checked-claim.ts';
import type { DocumentComparison } from '../claims/document-conflict.ts';
import type { Verdict } from '../claims/reading.ts';
import type { Meta } from '../report/meta.ts';

/** A text that was checked. */
interface DocumentRow {
  readonly file: string;
  readonly date: Article['date'];
  readonly dateFrom: Article['dateFrom'];
  readonly counts: Readonly<Partial<Record<Verdict, number>>>;
}

/** What the verbs of `claims` print with `--json`. */
export interface ClaimsResults {
  readonly 'claims-check': {
    readonly meta: Meta;
    readonly documents: readonly DocumentRow[];
    /** Of all files, in the order of the files and their texts. */
    readonly claims: readonly CheckedClaim[];
    /** What several files say of one thing. */
    readonly comparisons: readonly DocumentComparison[];
  };
  readonly 'claims-explain': {
    readonly meta: Meta;
    readonly document: DocumentRow;
    readonly claim: CheckedClaim;
  };
}
