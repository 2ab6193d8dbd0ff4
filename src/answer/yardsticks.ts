import type { DataPackage } from '../evidence/data-package.ts';
import { type Meta, metaOf } from '../report/meta.ts';
import type { Yardstick } from '../verdict/yardstick/yardstick.ts';
import { yardsticks } from '../verdict/yardsticks.ts';
import { version } from './version.ts';

export interface YardsticksResult {
  readonly meta: Meta;
  readonly rows: readonly Omit<Yardstick, 'shares' | 'missing'>[];
}

/** Every definition of "Europe carries the majority". */
export const yardsticksAnswer = (data: DataPackage): YardsticksResult => ({
  meta: metaOf(data, version, 'yardsticks'),
  rows: yardsticks.map(({ shares: _shares, missing: _missing, ...rest }) => rest),
});
