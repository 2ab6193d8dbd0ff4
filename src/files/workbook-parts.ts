import { FaultError } from '../fault/fault.ts';
import { decodeEntities, XmlError, XmlTags } from './xml-tags.ts';

/** Where a workbook keeps what is needed to read its cells. */
export interface WorkbookParts {
  /** In the order of the tabs. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** Entries shared by the sheets: text and number formats. They need not exist. */
  readonly shared: readonly string[];
}

export const workbookPath = 'xl/workbook.xml';
export const relationsPath = 'xl/_rels/workbook.xml.rels';

/**
 * Finds the entries of the sheets from the text of the two index files of a workbook.
 *
 * @throws FaultError when they are damaged or a sheet occurs twice.
 */
export function findParts(where: string, workbook: string, relations: string): WorkbookParts {
  const paths = new Map<string, string>();
  const shared = new Set(['xl/sharedStrings.xml', 'xl/styles.xml']);
  const broken = (rule: string) => new FaultError({ code: 'workbook-damaged', where, rule });
  const visit = (path: string, text: string, tag: (name: string, get: (key: string) => string) => void) => {
    const tags = new XmlTags({
      tag: (name, attributes) => tag(name, (key) => decodeEntities(attributes.get(key) ?? '')),
    });
    try {
      tags.write(text);
      tags.end();
    } catch (error) {
      throw error instanceof XmlError ? broken(`${path} ${error.message}`) : error;
    }
  };
  visit(relationsPath, relations, (name, get) => {
    if (name !== 'Relationship') return;
    const target = get('Target');
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (/\/(sharedStrings|styles)$/.test(get('Type'))) shared.add(path);
    if (get('Type').endsWith('/worksheet')) paths.set(get('Id'), path);
  });
  const sheets: { name: string; path: string }[] = [];
  visit(workbookPath, workbook, (name, get) => {
    if (name !== 'sheet' || get('name') === '') return;
    const path = paths.get(get('id'));
    if (path === undefined) throw broken(`sheet ${get('name')} has no content in the archive`);
    if (sheets.some((sheet) => sheet.name === get('name') || sheet.path === path)) {
      throw broken(`sheet ${get('name')} occurs twice`);
    }
    sheets.push({ name: get('name'), path });
  });
  return { sheets, shared: [...shared] };
}
