import type { Command } from '@commander-js/extra-typings';
import { capabilityOverview } from '../../capability/overview.ts';
import { capabilityListText } from '../../report/capability-text.ts';
import { metaOf } from '../../report/meta.ts';
import { openData, print, printJson, shellWord } from '../program.ts';
import { version } from '../version.ts';
import type { CapabilityResults } from './capability-result.ts';
import { openCapabilities } from './record.ts';

/** `capability list`: holdings, three denominators and requirements side by side. */
export function addList(capability: Command): void {
  capability
    .command('list')
    .description('what Europe and the United States hold, under three denominators, and what is required')
    .option('--holdings <file>', 'holdings of your own, CSV, over the public ones')
    .option('--json', 'print the result as JSON')
    .action(async (options) => {
      const data = await openData();
      const record = await openCapabilities(data, options.holdings);
      const rows = record.capabilities.map((one) => capabilityOverview(record, one));
      const file = options.holdings === undefined ? '' : ` --holdings ${shellWord(options.holdings)}`;
      const meta = metaOf(data, version, `capability list${file}`);
      if (options.json) return printJson({ meta, rows } satisfies CapabilityResults['capability-list']);
      print(capabilityListText(rows));
    });
}
