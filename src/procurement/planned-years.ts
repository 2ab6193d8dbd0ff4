/** Years in which a delivery is planned: the first, the last, or both. */
export interface PlannedYears {
  readonly first: number | null;
  readonly last: number | null;
}

/**
 * Reads what a comment of SIPRI's register says about planned deliveries: "delivery planned 2026-2030",
 * "from 2027", "by 2028", "by end-2030", "from early-2030s to 2050". `null` when it says nothing. Vague words
 * ("early", "end-", "probably") are dropped, since years are all that is kept; a decade ("2030s") is its first
 * year at the earliest; "from 2033/2034" is 2033, "from 2028-2030" is 2028 with no last year.
 */
export function plannedYears(comments: string): PlannedYears | null {
  const match =
    /delivery (?:probably )?(?:by planned|planned)\s+(from |by )?(?:(?:early|mid|late|end)-)?(\d{4})s?(?:(?:-| to |\/)(\d{4}))?/i.exec(
      comments,
    );
  if (!match) return null;
  const word = /by planned/i.test(match[0]) ? 'by' : match[1]?.trim().toLowerCase();
  const year = Number(match[2]);
  const second = match[3] === undefined ? null : Number(match[3]);
  if (word === 'by') return { first: null, last: second ?? year };
  if (word === 'from') return { first: year, last: / to \d{4}$/.test(match[0]) ? second : null };
  return { first: year, last: second ?? year };
}
