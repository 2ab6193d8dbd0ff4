import { type BookedCase, plannedStage } from '../production/delivery-book.ts';
import type { CaseForecast, DeliveryDates } from '../production/delivery-forecast.ts';
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
  { case: item, stages, channel, order, plans, floor, diversions }: BookedCase,
  nameOf: (country: string) => string,
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
      `${row.caseId}: ${row.item}, ${quantity}, for ${nameOf(row.buyer)} from ${nameOf(row.supplier)}, through ${channel.name}.`,
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
              `${months(spent?.elapsedDays ?? 0)} after that plan was stated; over ${plans.n} plans of such suppliers, ${plans.reports} cases of them delivered, ` +
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
    ...queueText(row, floor, nameOf).map((text) => wrap(text, columns)),
    ...diversions.map(({ date, what, missing }) =>
      wrap(`Known of priorities (${date}): ${what}${missing === undefined ? '' : `; ${missing}`}.`, columns),
    ),
    ...(changes.length === 0
      ? []
      : [
          '',
          wrap(
            `What would change the mean ${row.rung === 'delivering' ? 'last' : 'first'} delivery${floor ? ', as far as the public orders go' : ''}:`,
            columns,
          ),
        ]),
    ...changes.map(({ change, days }) =>
      wrap(
        `- ${change}: ${days === 0 ? 'nothing' : days < 0 ? `${months(-days)} earlier` : `${months(days)} later`}`,
        columns,
      ),
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

/** What is known of the queue of a case; on a shipped line it is a floor, and says so. */
function queueText(
  { line, delay, unit }: CaseForecast,
  floor: boolean,
  nameOf: (country: string) => string,
): string[] {
  const { queueDays, productionDays, heldDays, noQueue, behind } = delay;
  if (queueDays === null) return [`No queue is modelled: ${noQueue ?? 'it never comes to its turn'}.`];
  const named = behind
    .slice(0, 6)
    .map(({ caseId, buyer, what, units }) =>
      buyer === null ? `${what ?? caseId} (${units})` : `${caseId} (${nameOf(buyer)}, ${units})`,
    );
  const more = behind.length > 6 ? ` and ${behind.length - 6} more` : '';
  const list = named.length === 0 ? 'nothing that is public' : `${named.join(', ')}${more}, in ${unit}`;
  if (!floor) {
    return [
      `In the queue of line ${line}: ${months(queueDays)}; on the line: ${months(productionDays ?? 0)}. Ahead of it: ${list}.`,
    ];
  }
  return [
    `On order ahead of it at line ${line}: ${list}; ${months(queueDays)} of output, and ${months(productionDays ?? 0)} for what it is still owed itself. ` +
      'Part of this may be made already; orders that are not public come on top.',
    (heldDays ?? 0) > 0
      ? `Its turn comes later than the stages above say in part of the futures: ${months(heldDays ?? 0)} on average.`
      : 'Its turn comes before the stages above are over: the public orders do not put it off.',
  ];
}

const basisText = ({ n, basis, others }: BookedCase['stages'][number]): string => {
  if (n === null) return 'a stated figure';
  const dated = `${n} ${basis === 'planned' ? 'planned' : 'dated'} ${n === 1 ? 'case' : 'cases'}`;
  return `from ${dated} of this channel${others === 0 ? '' : `, drawn to ${others} of others`}`;
};
