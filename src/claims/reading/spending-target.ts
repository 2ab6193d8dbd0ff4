import { readTargets, type Target } from '../../spending/target.ts';
import { dateText, type IsoDate } from '../../vocabulary/calendar.ts';
import type { Claim } from '../claim.ts';
import { figureText } from '../figure-text.ts';
import { fitOf } from '../fit.ts';
import type { Finding, Indicator, ReadingContext, RecordFigure } from '../reading.ts';
import type { Statement } from '../statement.ts';

const domain = /\b(?:nato|the hague|wales|vilnius|all(?:y|ies|iance)|defen[cs]e|military|treaty)\b/;
const aim =
  /\b(?:targets?|goals?|guidelines?|benchmarks?|thresholds?|minimum|markers?|commitments?|pledges?|aims?|requirements?|obligations?|bar|test)\b/;
const asking =
  /\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|want(?:s|ed)?|urg(?:e[sd]?|ing)|insist(?:s|ed)?|push(?:es|ed|ing)?|ask(?:s|ed|ing)?|should|must|reiterated|propos(?:e[sd]?|als?)|new)\b/;
const spending = /\b(?:spen[dt](?:s|ing)?|expenditures?|gdp|domestic product|economic output|budgets?)\b/;
const current = /\b(?:current|existing|present|today's|agreed|nato's|the alliance's)\b/;
const together = /\b(?:nato|allies|alliance|members?|the hague|leaders)\b/;
const agreed =
  /\b(?:agreed|agrees?|pledged?|committed|promised|undertook)\b[^.;]{0,60}\bto (?:spend(?:ing)?|invest(?:ing)?|reach(?:ing)?|rais(?:e|ing)|devot(?:e|ing))\b/;
/** A part of a target that was named before. */
const part = /\bof (?:this|that|these|it|which|them)\b/;
const reached = /\b(?:meet(?:s|ing)?|met|reach(?:e[sd])?|hit|above|below|short of|exceed(?:s|ed)?)\b/;

/** A percentage that the record holds, as agreed or as asked for. */
interface Held {
  readonly kind: 'target' | 'demand';
  readonly value: number;
  readonly since: IsoDate;
  readonly what: string;
  readonly edition: string;
  readonly source: string;
  readonly speaker?: string;
}

/** The share of GDP that allies have agreed to spend, and what somebody has asked them to. */
export const spendingTarget: Indicator = {
  name: 'spending-target',
  triggers: ['nato', 'allies', 'gdp', 'alliance', 'defence', 'defense', 'north atlantic'],
  qualitative: false,
  read(claim, context) {
    const { quantity } = claim;
    const { here, before } = context;
    if (quantity.kind !== 'percent' || quantity.value === null || quantity.value > 10) return [];
    if (quantity.unit !== '%' && quantity.unit !== '% of GDP') return [];
    const last = before[0];
    const carried =
      last !== undefined &&
      domain.test(last.lower) &&
      last.quantities.some(({ unit }) => unit === '% of GDP');
    if (
      !domain.test(here.lower) &&
      !carried &&
      !(quantity.unit === '% of GDP' && domain.test(last?.lower ?? ''))
    )
      return [];
    const kind = kindOf(claim, context, carried);
    if (!kind) return [];
    const asked = kind === 'demand';
    return [
      {
        indicator: 'spending-target',
        meaning: asked
          ? `a demand that allies spend ${figureText(quantity.value, '% of GDP')}`
          : `NATO's target of ${figureText(quantity.value, '% of GDP')}`,
        reason: asked ? 'the words ask for a share of GDP' : 'the words name a target, goal or benchmark',
        fit: 0.88,
        basis: 'decisions of the Alliance and statements of officials',
        check: () => (asked ? checkDemand(claim, context) : checkTarget(claim, context)),
      },
    ];
  },
};

/** Whether a percentage is a target that stands or one that is asked for; `undefined` where it is neither. */
function kindOf({ quantity }: Claim, { here }: ReadingContext, carried: boolean): Held['kind'] | undefined {
  const others = here.quantities.filter(({ kind }) => kind === 'percent');
  const last = others.findLast(({ end }) => end <= quantity.start)?.end ?? 0;
  const next = others.find(({ start }) => start >= quantity.end)?.start ?? here.lower.length;
  const head = here.lower.slice(Math.max(0, quantity.start - 70), quantity.start);
  const close = here.lower.slice(Math.max(last, quantity.start - 40), quantity.start);
  const tail = /^[^.;,]{0,45}/.exec(here.lower.slice(quantity.end, next))![0];
  const aimed = aim.test(close) || aim.test(tail);
  // "from 2 % to 5 %": the first stands, the second is asked for.
  const rise =
    /\bfrom\b[^.;]{0,60}$/.test(close) && /^[^.;]{0,60}\bto\b/.test(here.lower.slice(quantity.end));
  if (rise && (aimed || spending.test(here.lower))) return 'target';
  if (aimed && current.test(close)) return 'target';
  const asks = asking.test(head) || (asking.test(here.lower) && /\bto\s*$/.test(head));
  if (together.test(here.lower) && (agreed.test(head) || /^[^.;,]{0,16}\bby 20\d\d/.test(tail)))
    return 'target';
  if (part.test(head) || /^[^.;,]{0,16}\bcore defen[cs]e\b/.test(tail)) return 'target';
  if (asks && (carried || spending.test(here.lower))) return 'demand';
  if (aimed) return 'target';
  const counted = here.quantities.some(({ kind }) => kind === 'count-of' || kind === 'count');
  return counted && reached.test(close) ? 'target' : undefined;
}

const fromTarget = ({ pctOfGdp, agreed, name, source }: Target): Held => ({
  kind: 'target',
  value: pctOfGdp,
  since: agreed as IsoDate,
  what: `${name}, agreed on ${dateText(agreed)}`,
  edition: `decision of ${dateText(agreed)}`,
  source: source.url,
});

const fromStatement = ({ speaker, date, occasion, gist, quantity, source }: Statement): Held => ({
  kind: 'demand',
  value: quantity!.value,
  since: date as IsoDate,
  what: gist,
  edition: `${occasion}, ${dateText(date)}`,
  source,
  speaker,
});

/** What stood on a day: the newest decision, its parts, and their sum where it has parts. */
function targetsOn({ record }: ReadingContext, day: IsoDate): Held[] {
  const known = readTargets(record.data).filter(({ agreed, kind }) => agreed <= day && kind !== 'guideline');
  const newest = known
    .map(({ agreed }) => agreed)
    .sort()
    .at(-1);
  const parts = known.filter(({ agreed }) => agreed === newest);
  // A minimum without a term goes on until the new one is due.
  const standing = known.filter(({ agreed, by }) => agreed !== newest && by === undefined);
  const whole: Held[] =
    parts.length > 1
      ? [
          {
            ...fromTarget(parts[0]!),
            value: parts.reduce((sum, { pctOfGdp }) => sum + pctOfGdp, 0),
            what: `${parts.map(({ pctOfGdp }) => pctOfGdp).join(' + ')} % of GDP by ${parts[0]!.by}, agreed on ${dateText(newest!)}`,
          },
        ]
      : [];
  return [...whole, ...parts.map(fromTarget), ...standing.map(fromTarget)];
}

const figureOf = ({ value, edition, source, what }: Held): RecordFigure => ({
  value,
  unit: '% of GDP',
  edition,
  source,
  note: what,
});

function checkTarget(claim: Claim, context: ReadingContext): Finding {
  const { quantity } = claim;
  const { day, today } = context;
  const [then, now] = [targetsOn(context, day), targetsOn(context, today)];
  const stated = {
    ...quantity,
    bound: 'exact' as const,
    low: quantity.value! - 0.05,
    high: quantity.value! + 0.05,
  };
  const found = then.find((held) => fitOf(stated, figureOf(held)) !== 'misses');
  const held = found ?? then[0];
  const latest = now[0];
  const due = wrongTerm(claim, context, found);
  const since =
    latest && latest.since > day
      ? ` Since ${dateText(latest.since)} it is ${latest.what.replace(/, agreed on .*/, '')}.`
      : '';
  const list = then.map(({ what }) => what).join('; ');
  const reason = due
    ? due
    : found
      ? `${quantity.value} % was a target on ${dateText(day)}: ${found.what}.${since}`
      : held
        ? `${quantity.value} % was no target on ${dateText(day)}; the record had ${list}.${since}`
        : `No target was agreed by ${dateText(day)}.${since}`;
  return {
    verdict: due || (!found && held) ? 'contradicted' : found ? 'consistent' : 'not-checkable',
    knownThen: held ? figureOf(held) : null,
    knownNow: latest ? figureOf(latest) : null,
    arithmetic: held
      ? `${quantity.value} against ${[...new Set(then.map(({ value }) => value))].join(', ')} % of GDP`
      : null,
    reason,
    quote: held ? `On ${dateText(day)} NATO's target was ${(found ?? held).what}.${since}` : reason,
  };
}

/** "by 2032", where the target that fits is due in another year. */
function wrongTerm(
  { quantity }: Claim,
  { here, record }: ReadingContext,
  found: Held | undefined,
): string | undefined {
  const year = here.quantities.find(
    ({ kind, bound, value, start }) =>
      kind === 'date' &&
      bound === 'at-most' &&
      value !== null &&
      start >= quantity.end &&
      start - quantity.end < 60,
  )?.value;
  if (!found || year == null) return undefined;
  const target = readTargets(record.data).find(
    ({ agreed, by }) => agreed === found.since && by !== undefined,
  );
  if (target?.by === undefined || target.by === year) return undefined;
  return `${quantity.value} % is due by ${target.by} and not by ${year}: ${found.what}.`;
}

function checkDemand({ quantity, attribution }: Claim, context: ReadingContext): Finding {
  const { day, today, record, here, before } = context;
  const people = [here, ...before].flatMap(({ mentions }) =>
    mentions.filter(({ kind }) => kind === 'person').map(({ id }) => id),
  );
  const named = [attribution.name, ...people];
  const demands = record.statements
    .filter((one) => one.kind === 'demand' && one.quantity?.unit === '% of GDP')
    .map(fromStatement)
    .filter(
      ({ value }) =>
        fitOf({ ...quantity, low: quantity.value! - 0.05, high: quantity.value! + 0.05 }, { value }) !==
        'misses',
    );
  const [earlier, later] = [
    demands.filter(({ since }) => since <= day),
    demands.filter(({ since }) => since <= today),
  ];
  const found = earlier.findLast(({ speaker }) => named.includes(speaker)) ?? earlier.at(-1) ?? later[0];
  const who =
    found?.speaker === undefined ? undefined : (record.people.get(found.speaker)?.name ?? found.speaker);
  const own = found !== undefined && named.includes(found.speaker);
  const after = readTargets(record.data).filter(({ agreed }) => agreed > day && agreed <= today);
  const outcome = after.length > 0 ? targetsOn(context, today)[0] : undefined;
  const since = outcome
    ? ` Allies have since agreed on ${outcome.what.replace(/, agreed on /, ', on ')}.`
    : '';
  if (!found)
    return {
      verdict: 'not-checkable',
      knownThen: null,
      knownNow: outcome ? figureOf(outcome) : null,
      arithmetic: null,
      reason: `The record holds no statement that asks for ${quantity.value} % of GDP.${since}`,
      quote: `The record holds no statement that asks for ${quantity.value} % of GDP.${since}`,
    };
  const limit = quantity.bound === 'at-most' ? ' The record has a single figure, not an upper limit.' : '';
  return {
    verdict: 'consistent',
    knownThen: found.since <= day ? figureOf(found) : null,
    knownNow: outcome ? figureOf(outcome) : figureOf(later.at(-1)!),
    arithmetic: `${quantity.value} against ${found.value} % of GDP`,
    reason: `${who} is on record with it (${found.edition})${own ? '' : ', though not named here'}.${limit}${since}`,
    quote: `${who} said on ${dateText(found.since)} (${found.edition.replace(/, [^,]*$/, '')}): ${found.what}${since}`,
  };
}
