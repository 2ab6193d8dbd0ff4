import { type BookedCase, plannedStage } from '../production/delivery-book.ts';
import type { CaseForecast, DeliveryDates } from '../production/delivery-forecast.ts';
import { nameOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { chance } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;
const month = (date: string | null): string => date?.slice(0, 7) ?? 'later';

/** Median with its 90 % band, to the month; a reported date alone. */
const band = ({ p05, p50, p95 }: DeliveryDates): string =>
  p05 === p95 ? month(p50) : `${month(p50)} [${month(p05)}–${month(p95)}]`;

/** Forecasts as a table of 80 columns, the earliest last delivery first. */
export function forecastTable(rows: readonly CaseForecast[]): string {
  const cut = (text: string, width: number): string =>
    text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return textTable(
    ['case', 'first delivery', 'last delivery', 'on time'],
    rows.map((row) => [
      cut(row.caseId, 18),
      row.rung === 'delivering' ? `${month(row.firstDelivery.p50)}, reported` : band(row.firstDelivery),
      band(row.lastDelivery),
      row.onTime === null
        ? '–'
        : chance({
            value: row.onTime.probability,
            low: row.onTime.probability,
            high: row.onTime.probability,
          }),
    ]),
    ['left', 'left', 'left', 'right'],
  );
}

const months = (days: number): string => {
  const value = days / 30.4375;
  return value < 10 ? `${value.toFixed(1)} months` : `${Math.round(value)} months`;
};

/** What a person needs to know of one case: where it stands, when it arrives, what is ahead, on which figures. */
export function explanationText(
  row: CaseForecast,
  { case: item, stages, channel, order, plans }: BookedCase,
  vocabulary: Vocabulary,
  changes: readonly { readonly change: string; readonly days: number }[],
): string {
  const quantity = row.quantity === null ? 'a number not published' : `${row.quantity} ${row.unit}`;
  const spent = [...order.stages, ...(order.toFirst ?? []), ...(order.toLast ?? [])].find(
    ({ elapsedDays = 0 }) => elapsedDays > 0,
  );
  const reached = Object.entries(item.reached)
    .map(([milestone, date]) => `${milestone} ${date.text}`)
    .join(', ');
  return [
    wrap(
      `${row.caseId}: ${row.item}, ${quantity}, for ${nameOf(vocabulary, row.buyer)} from ${nameOf(vocabulary, row.supplier)}, through ${channel.name}.`,
      columns,
    ),
    wrap(`Reported so far: ${reached || 'nothing dated'}.`, columns),
    '',
    wrap(
      row.rung === 'delivering'
        ? `First delivery was reported (${month(row.firstDelivery.p50)}). Last delivery: ${sentence(row.lastDelivery)}`
        : `First delivery: ${sentence(row.firstDelivery)} Last delivery: ${sentence(row.lastDelivery)}`,
      columns,
    ),
    ...(row.onTime === null
      ? [wrap('No planned date is on record, so none can be missed.', columns)]
      : [
          wrap(
            `The plan in force is ${row.onTime.planned}; the chance of keeping it is ${chance({ value: row.onTime.probability, low: row.onTime.probability, high: row.onTime.probability })}.`,
            columns,
          ),
        ]),
    '',
    'What is still ahead, expected:',
    ...(plans === null
      ? []
      : [
          wrap(
            `- to the first delivery, as planned and as plans turn out: ${months(row.delay.stages[plannedStage] ?? 0)}, ` +
              `${months(spent?.elapsedDays ?? 0)} after that plan was stated; over ${plans.n} plans, ${plans.reports} cases of them delivered, ` +
              `a plan of this buyer is put at ${plans.ratioOf(item.buyer).median.toFixed(2)} times its time`,
            columns,
          ),
        ]),
    ...stages.map((stage) =>
      wrap(
        `- ${stage.name}${stage.from === null ? '' : ` (${stage.from} to ${stage.to})`}: ${months(row.delay.stages[stage.name] ?? 0)}` +
          `${spent?.name === stage.name ? `, after ${months(spent.elapsedDays ?? 0)} in it so far` : ''}; ${basisText(stage)}`,
        columns,
      ),
    ),
    ...(row.delay.queueDays === null
      ? [wrap('No queue is modelled: the order book of its production line is not public in full.', columns)]
      : [
          wrap(
            `In the queue of line ${row.line}: ${months(row.delay.queueDays)}; on the line: ${months(row.delay.productionDays ?? 0)}.${behindText(row)}`,
            columns,
          ),
        ]),
    ...(changes.length === 0 ? [] : ['', 'What would change the median first delivery:']),
    ...changes.map(({ change, days }) =>
      wrap(`- ${change}: ${days <= 0 ? `${months(-days)} earlier` : `${months(days)} later`}`, columns),
    ),
  ]
    .map(hanging)
    .join('\n');
}

/** An entry of a list that runs over several lines stands clear of its dash. */
const hanging = (text: string): string =>
  text.startsWith('- ') ? wrap(text.slice(2), columns, '  ').replace('  ', '- ') : text;

const sentence = (dates: DeliveryDates): string =>
  `half of the possible futures have it by ${month(dates.p50)}, one in twenty by ${month(dates.p05)}, nineteen in twenty by ${month(dates.p95)}.`;

/** Behind whose orders a case waits. */
const behindText = ({ delay: { behind } }: CaseForecast): string =>
  behind.length === 0
    ? ''
    : ` Ahead of it: ${behind
        .slice(0, 5)
        .map(({ caseId, units }) => `${caseId} (${units} units)`)
        .join(', ')}.`;

const basisText = ({ n, basis, others }: BookedCase['stages'][number]): string => {
  if (n === null) return 'a stated figure';
  const dated = `${n} ${basis === 'planned' ? 'planned' : 'dated'} ${n === 1 ? 'case' : 'cases'}`;
  return `from ${dated} of this channel${others === 0 ? '' : `, drawn to ${others} of others`}`;
};
