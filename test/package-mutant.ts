import { type DataPackage, parseDataPackage } from '../src/evidence/data-package.ts';
import { observationColumns } from '../src/evidence/observation.ts';
import { shippedFiles } from './shipped-data.ts';

const texts = await shippedFiles();

/** The data package that ships with the program. */
export const shippedPackage: DataPackage = parseDataPackage(texts);

/** A row of an observation file: `nato-2026-07-07 share-of-gdp POL 2026 none`. */
export type RowName = `${string} ${string} ${string} ${number} ${string}`;

/** What to do to one row: new cells, or remove it. */
export type RowEdit = Partial<Record<(typeof observationColumns)[number], string>> | 'remove';

/** The shipped package with single rows of its text changed. */
export function mutatedPackage(
  edits: Readonly<Record<RowName, RowEdit>>,
  oddities: (text: string) => string = (text) => text,
): DataPackage {
  const files = new Map(texts);
  for (const [name, edit] of Object.entries(edits)) {
    const [source, indicator, country, year, priceBasis] = name.split(' ');
    const path = `observations/${source}.csv`;
    const lines = files.get(path)!.split('\n');
    const place = lines.findIndex((line) => {
      const cells = line.split(',');
      return cells[0] === indicator && cells[1] === country && cells[2] === year && cells[4] === priceBasis;
    });
    if (place < 0) throw new Error(`no row ${name}`);
    if (edit === 'remove') lines.splice(place, 1);
    else {
      const cells = lines[place]!.split(',');
      for (const [column, text] of Object.entries(edit)) cells[columns.indexOf(column)] = text;
      lines[place] = cells.join(',');
    }
    files.set(path, lines.join('\n'));
  }
  files.set('oddities.csv', oddities(files.get('oddities.csv')!));
  return parseDataPackage(files);
}

const columns: readonly string[] = observationColumns;
