import type { Fault } from '../../fault/fault.ts';
import { type Cell, cellAddress, columnNumber, describeCell, type Sheet } from '../sheet.ts';

/** Kinds of difference between a workbook and the layout of its edition. */
export type DeviationCode =
  | 'missing-sheet'
  | 'unexpected-sheet'
  | 'changed-text'
  | 'not-a-year'
  | 'year-gap'
  | 'estimate-mark'
  | 'base-year-conflict'
  | 'country-row'
  | 'currency-label'
  | 'asterisk-conflict'
  | 'not-a-number'
  | 'unexpected-cell'
  | 'derived-mismatch';

/** One sheet under examination: remembers which cells the layout accounts for, and collects what is wrong. */
export class ExaminedSheet {
  readonly sheet: Sheet;
  readonly faults: Fault[];
  readonly #file: string;
  readonly #known = new Set<string>();
  #deviates = false;

  constructor(sheet: Sheet, file: string, faults: Fault[]) {
    this.sheet = sheet;
    this.faults = faults;
    this.#file = file;
  }

  /** Reads a cell that the layout accounts for. Text is trimmed and its inner white space made single. */
  read(row: number, column: string | number): Cell {
    const number = typeof column === 'string' ? columnNumber(column) : column;
    this.#known.add(`${row},${number}`);
    const cell = this.sheet.cell(row, number);
    return typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ') : cell;
  }

  /** Whether something was reported about this sheet, so that its figures prove nothing. */
  get deviates(): boolean {
    return this.#deviates;
  }

  address(row: number, column: string | number): string {
    return cellAddress(this.sheet.name, row, typeof column === 'string' ? columnNumber(column) : column);
  }

  /** Reports a cell: which rule it breaks, what stands there, and what would be right. */
  report(code: DeviationCode, row: number, column: string | number, rule: string, example: string): void {
    const number = typeof column === 'string' ? columnNumber(column) : column;
    this.#deviates = true;
    this.faults.push({
      code: `nato-${code}`,
      where: this.#file,
      rule: `${this.address(row, column)}: ${rule}`,
      value: describeCell(this.sheet.cell(row, number)),
      example,
    });
  }

  /** Reports what the layout does not account for, one fault for each block of adjoining cells. */
  reportUnknown(): void {
    const { rows, columns } = this.sheet;
    const unknown = (row: number, column: number): boolean =>
      row <= rows &&
      column <= columns &&
      this.sheet.cell(row, column) !== null &&
      !this.#known.has(`${row},${column}`);
    for (let row = 1; row <= rows; row++) {
      for (let column = 1; column <= columns; column++) {
        if (!unknown(row, column)) continue;
        let right = column;
        while (unknown(row, right + 1)) right++;
        const across = Array.from({ length: right - column + 1 }, (_, index) => column + index);
        let below = row;
        while (across.every((each) => unknown(below + 1, each))) below++;
        const single = below === row && right === column;
        const rule = single
          ? 'expected an empty cell'
          : `expected empty cells to ${this.address(below, right)}`;
        this.report('unexpected-cell', row, column, rule, 'nothing');
        for (let each = row; each <= below; each++) {
          for (const other of across) this.#known.add(`${each},${other}`);
        }
      }
    }
  }
}
