import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { Comparison, Difference } from '../verdict/comparison.ts';
import { yardstickById } from '../verdict/yardsticks.ts';
import type { Meta } from './meta.ts';
import { whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';

const columns = 80;

/** What another scenario changes, yardstick by yardstick and capability by capability, on a terminal. */
export function comparisonText(
  { deadlines, yardsticks, capabilities }: Comparison,
  { capabilities: described }: CapabilityRecord,
  meta: Meta,
): string {
  const cells = <T extends { readonly year: number }>(
    rows: readonly T[],
    text: (row: T) => string,
  ): string[] => deadlines.map((year) => text(rows.find((row) => row.year === year)!));
  const ids = [...new Set(yardsticks.map(({ yardstick }) => yardstick))];
  const changes = (id: string): boolean =>
    yardsticks.some(({ yardstick, share }) => yardstick === id && isChange(share.change));
  const label = (id: string): string => yardstickById.get(id)?.label ?? id;
  const still = ids.filter((id) => !changes(id)).map(label);
  const moved = described.flatMap(({ id, name }) => {
    const rows = capabilities.filter(({ capability }) => capability === id);
    return rows.some(({ change }) => isChange(change)) ? [{ name, rows }] : [];
  });
  return [
    wrap(
      `What ${meta.compared?.name} changes against ${meta.scenario?.name}, known on ${meta.asOf}, ${whole(meta.replications ?? 0)} futures with the same random numbers in both.`,
      columns,
    ),
    '',
    ...(still.length === ids.length
      ? []
      : [
          'Change of the probability of passing the threshold, in percentage points;',
          'below it that of the share in points: mean [5 to 95 %].',
          '',
          textTable(
            ['yardstick', ...deadlines.map(String)],
            ids.filter(changes).flatMap((id) => {
              const rows = yardsticks.filter(({ yardstick }) => yardstick === id);
              const yardstick = yardstickById.get(id);
              const chances = [
                label(id),
                ...cells(rows, ({ probability }) => signed(100 * probability.change.mean, 1)),
              ];
              if (yardstick?.unit !== 'share') return [chances];
              return [chances, ['', ...cells(rows, ({ share }) => bandText(share.change, 100, 2))]];
            }),
          ),
          '',
        ]),
    ...(still.length > 0 ? [wrap(`No change: ${still.join('; ')}.`, columns), ''] : []),
    ...(moved.length === 0
      ? ['No capability changes.']
      : [
          'Change of what Europe holds, in units:',
          '',
          textTable(
            ['capability', ...deadlines.map(String)],
            moved.map(({ name, rows }) => [name, ...cells(rows, ({ change }) => bandText(change, 1, 1))]),
          ),
        ]),
    '',
    wrap(
      `Monte Carlo error of a probability's change at most ${(100 * Math.max(...yardsticks.map(({ probability }) => probability.change.error))).toFixed(2)} points.`,
      columns,
    ),
    wrap(`Again: ${meta.command}`, columns),
  ].join('\n');
}

/** Whether anything differs in any future. */
const isChange = ({ mean, error }: Difference): boolean => mean !== 0 || error !== 0;

const bandText = ({ mean, quantiles: { p5, p95 } }: Difference, factor: number, decimals: number): string =>
  p5 === p95
    ? signed(mean * factor, decimals)
    : `${signed(mean * factor, decimals)} [${signed(p5 * factor, decimals)}, ${signed(p95 * factor, decimals)}]`;

/** A number with its sign; nothing is "0". */
function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}
