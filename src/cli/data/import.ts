import { basename } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { dateOption, shellWord } from '../../answer/option.ts';
import { version } from '../../answer/version.ts';
import { type NatoWorkbookEdition, natoWorkbookLayouts } from '../../evidence/nato-workbook/edition.ts';
import { formatFootnotes } from '../../evidence/nato-workbook/footnote-csv.ts';
import { importNatoWorkbook } from '../../evidence/nato-workbook/nato-workbook.ts';
import { formatObservations } from '../../evidence/observation-csv.ts';
import { FaultError } from '../../fault/fault.ts';
import { writeAtomically } from '../../files/atomic-write.ts';
import { readWorkbook } from '../../files/workbook.ts';
import { metaOf } from '../../report/meta.ts';
import { wrap } from '../../report/text-table.ts';
import { openData, print, printJson } from '../program.ts';

/** `data import nato`: NATO's workbook as published, in the schema of the package. */
export function addImport(data: Command): void {
  data
    .command('import')
    .description("read a producer's file as published into the schema of the data package")
    .command('nato')
    .description("read NATO's workbook of defence expenditure; a changed layout is refused")
    .argument('<file>', 'the workbook, .xlsx')
    .requiredOption('--edition <date>', 'day of publication')
    .option('--out <file>', 'where to write the rows (default: nato-<edition>.csv in this folder)')
    .option('--json', 'print rows and notes as JSON; writes a file only with --out')
    .action(async (file, options) => {
      const pack = await openData();
      const edition = knownLayout(dateOption('--edition', options.edition));
      const countries = new Map(
        [...pack.vocabulary.countries.values()].flatMap(({ iso3, name, aliases }) =>
          [name, ...(aliases ?? [])].map((spelling) => [spelling, iso3] as const),
        ),
      );
      const { observations, footnotes, definitions, baseYear, years, committed } = importNatoWorkbook(
        await readWorkbook(file),
        { edition, file: basename(file), countries },
      );
      const out = options.out ?? (options.json ? undefined : `nato-${edition}.csv`);
      const notes = out?.replace(/(\.csv)?$/, '-footnotes.csv');
      if (out !== undefined) await writeAtomically(out, formatObservations(observations));
      if (notes !== undefined) await writeAtomically(notes, formatFootnotes(`nato-${edition}`, footnotes));
      if (options.json) {
        return printJson({
          meta: metaOf(pack, version, `data import nato ${shellWord(file)} --edition ${edition}`),
          edition,
          baseYear,
          years,
          committed,
          definitions: Object.fromEntries(definitions),
          footnotes,
          rows: observations,
        });
      }
      print(
        [
          `${observations.length} observations, ${years[0]?.year} to ${years.at(-1)?.year}, constant prices of ${baseYear}, written to ${out}.`,
          `${footnotes.length} notes of the workbook, with their cells, written to ${notes}:`,
          '',
          ...[...new Set(footnotes.map(({ text }) => text))].map((text) => wrap(`- ${text}`, 80)),
        ].join('\n'),
      );
    });
}

function knownLayout(edition: string): NatoWorkbookEdition {
  if (edition in natoWorkbookLayouts) return edition as NatoWorkbookEdition;
  const known = Object.keys(natoWorkbookLayouts);
  throw new FaultError({
    code: 'unknown-layout',
    where: '--edition',
    value: edition,
    rule: `the layout of this edition's workbook is not known; known: ${known.join(', ')}`,
    example: `--edition ${known[0]}`,
  });
}
