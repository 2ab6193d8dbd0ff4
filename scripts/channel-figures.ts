import { parseDocument } from 'yaml';
import type { DataPackage } from '../src/evidence/data-package.ts';
import { present } from '../src/fault/guard.ts';
import { recordAsOf } from '../src/procurement/case-record.ts';
import { readCases } from '../src/procurement/case-table.ts';
import { readChannels } from '../src/procurement/channel-file.ts';
import { fitStage } from '../src/procurement/channel-fit.ts';
import { dayOf, type IsoDate } from '../src/vocabulary/calendar.ts';

export const channelsPath = 'channels/channels.yaml';

/** The shipped channels with the figures that the shipped cases give, rounded; all else stays as it is written. */
export function channelFigures(data: DataPackage): string {
  const text = present(data.files.get(channelsPath), `no ${channelsPath}`);
  const document = parseDocument(text);
  const { channels } = readChannels(text, channelsPath);
  const today = dayOf(data.descriptor.created as IsoDate);
  const record = recordAsOf(readCases(data), today, today);
  for (const [index, { id, stages }] of channels.entries()) {
    for (const [place, stage] of stages.entries()) {
      const fit = fitStage(channels, stage, record)(id);
      if (stage.basis === 'stated' || fit === undefined) continue;
      const { law, n, running, others } = fit;
      const figures = {
        medianDays: Math.round(law.medianDays),
        sigma: Math.round(law.sigma * 100) / 100,
        n,
        running,
        others,
      };
      for (const [key, value] of Object.entries(figures))
        document.setIn(['channels', index, 'stages', place, key], value);
    }
  }
  return document.toString({ lineWidth: 118 });
}
