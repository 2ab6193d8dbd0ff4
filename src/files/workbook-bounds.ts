import { cellAddress, columnNumber } from '../evidence/sheet.ts';
import { FaultError } from '../fault/fault.ts';
import type { WorkbookLimits } from './workbook-archive.ts';
import { type Attributes, XmlError, XmlTags } from './xml-tags.ts';

const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Where a formula stands. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Watches the XML of one sheet while it is inflated and stops at the first row or cell beyond the limits.
 * Spreadsheet readers fill the gap before a row, so a single `<row r="1000000">` would cost a million rows.
 * Rows and cells must ascend, which bounds their number as well. Formulas are collected on the way:
 * readers report a failed one as empty, and of any other the value it had when the file was saved, which may be out of
 * date.
 */
export class WorkbookBounds {
  /** Text of failed formulas by `row,column`. */
  readonly errors = new Map<string, string>();
  /** Cells with a formula instead of a value. */
  readonly formulas: FormulaCell[] = [];
  readonly #limits: WorkbookLimits;
  readonly #where: string;
  readonly #sheet: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #tags: XmlTags;
  #row = 0;
  #column = 0;
  #failedCell: string | undefined;
  #inValue = false;

  constructor(where: string, sheet: string, limits: WorkbookLimits) {
    this.#limits = limits;
    this.#where = where;
    this.#sheet = sheet;
    this.#tags = new XmlTags({
      tag: (name, attributes) => this.#tag(name, attributes),
      text: (text) => this.#text(text),
    });
  }

  /** @throws FaultError at the first breach. */
  write(piece: Uint8Array): void {
    this.#guarded(() => this.#tags.write(this.#decoder.decode(piece, { stream: true })));
  }

  end(): void {
    this.#guarded(() => {
      this.#tags.write(this.#decoder.decode());
      this.#tags.end();
    });
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof XmlError) throw this.#malformed(error.message);
      if (error instanceof TypeError) throw this.#malformed('is not UTF-8 text');
      throw error;
    }
  }

  #tag(name: string, attributes: Attributes): void {
    this.#inValue = name === 'v' && this.#failedCell !== undefined;
    if (name === 'dimension') this.#dimension(attributes.get('ref'));
    else if (name === 'row') this.#startRow(attributes.get('r'));
    else if (name === 'c') this.#startCell(attributes);
    else if (name === 'f') this.formulas.push({ row: this.#row, column: this.#column });
  }

  #dimension(range: string | null | undefined): void {
    const corner = reference.exec(range?.split(':').at(-1) ?? '');
    if (corner === null) throw this.#malformed('has a <dimension> that is no range of cells');
    this.#check(Number(corner[2]), columnNumber(corner[1]!));
  }

  #startRow(number: string | null | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (number !== undefined && !/^[1-9]\d{0,9}$/.test(number ?? ''))
      throw this.#malformed('has a row without number');
    if (row <= this.#row) throw this.#malformed(`has row ${row} after row ${this.#row}`);
    this.#row = row;
    this.#column = 0;
    this.#check(row, 1);
  }

  #startCell(attributes: Attributes): void {
    const place = reference.exec(attributes.get('r') ?? '');
    if (place === null) throw this.#malformed(`has a cell without address in row ${this.#row}`);
    const column = columnNumber(place[1]!);
    if (Number(place[2]) !== this.#row || column <= this.#column) {
      throw this.#malformed(`has cell ${place[0]} out of place in row ${this.#row}`);
    }
    this.#column = column;
    this.#check(this.#row, column);
    this.#failedCell = attributes.get('t') === 'e' ? `${this.#row},${column}` : undefined;
  }

  #text(text: string): void {
    if (!this.#inValue || this.#failedCell === undefined) return;
    this.errors.set(this.#failedCell, (this.errors.get(this.#failedCell) ?? '') + text);
  }

  #check(row: number, column: number): void {
    const { rows, columns } = this.#limits;
    if (row <= rows && column <= columns) return;
    const at = cellAddress(this.#sheet, row, column);
    const limit = row > rows ? `row ${rows}` : `column ${columns}`;
    throw new FaultError({
      code: 'sheet-too-large',
      where: this.#where,
      rule: `sheet ${this.#sheet} goes beyond ${limit} (at ${at}); blank rows count`,
      example: `at most ${rows} rows and ${columns} columns, without blank rows at the end`,
    });
  }

  #malformed(why: string): FaultError {
    return new FaultError({
      code: 'workbook-damaged',
      where: this.#where,
      rule: `sheet ${this.#sheet} ${why}`,
    });
  }
}
