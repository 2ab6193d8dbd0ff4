import { type CapabilityRecord, readCapabilities } from '../../capability/capability-record.ts';
import { readHoldings, withHoldings } from '../../capability/holding-table.ts';
import type { DataPackage } from '../../evidence/data-package.ts';
import { readLimited } from '../../files/limited-file.ts';
import { decodeUtf8 } from '../../files/utf8.ts';

/** Largest holdings file that is read, bytes. */
const limit = 4 * 2 ** 20;

/** The public capabilities, with a user's own holdings over them; @throws FaultError with every fault of the file. */
export async function openCapabilities(
  data: DataPackage,
  holdings: string | undefined,
): Promise<CapabilityRecord> {
  const record = readCapabilities(data);
  if (holdings === undefined) return record;
  const bytes = await readLimited(holdings, limit, (value) => ({
    code: 'file-too-large',
    where: holdings,
    value,
    rule: `a holdings file may have ${limit / 2 ** 20} MB at most`,
    example: 'one row for each capability, holder and scope',
  }));
  return withHoldings(record, readHoldings(decodeUtf8(holdings, bytes), holdings, record));
}
