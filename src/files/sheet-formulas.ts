import { columnNumber } from '../evidence/sheet.ts';
import { FaultError } from '../fault/fault.ts';
import { type Budget, inflateEntry, readArchive, workbookLimits } from './workbook-archive.ts';
import { findParts, relationsPath, workbookPath } from './workbook-parts.ts';
import { XmlTags } from './xml-tags.ts';

/** A cell that holds a formula instead of a value. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Cells with formulas in one sheet of a workbook that has been read and checked already. Readers give only the
 * value a formula had when the file was saved, which may be out of date, or empty.
 *
 * @throws FaultError when the archive is damaged.
 */
export function formulaCells(where: string, bytes: Uint8Array, sheetName: string): FormulaCell[] {
  const entries = readArchive(where, bytes);
  const budget: Budget = { bytes: workbookLimits.totalBytes };
  const inflate = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (entry) return inflateEntry(where, entry, budget);
    throw new FaultError({ code: 'not-a-workbook', where, rule: `the workbook holds no ${name}` });
  };
  const text = (name: string): string => new TextDecoder().decode(inflate(name));
  const { sheets } = findParts(where, text(workbookPath), text(relationsPath));
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (!sheet) return [];
  const formulas: FormulaCell[] = [];
  let current: FormulaCell | undefined;
  const tags = new XmlTags({
    tag(name, attributes) {
      if (name === 'c') {
        const place = /^([A-Z]+)(\d+)$/.exec(attributes.get('r') ?? '');
        current = place ? { row: Number(place[2]), column: columnNumber(place[1]!) } : undefined;
      } else if (name === 'f' && current) {
        formulas.push(current);
        current = undefined;
      }
    },
  });
  tags.write(text(sheet.path));
  tags.end();
  return formulas;
}
