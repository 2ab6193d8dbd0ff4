/** A text that a user gave, with the name that faults and commands call it by. */
export interface GivenText {
  readonly name: string;
  readonly text: string;
}

/** A table that a user gave: rows of text, header first, with the line each stands on. */
export interface GivenTable {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}
