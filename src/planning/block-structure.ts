import type { LinearModel } from './linear-model.ts';

/** Which block each column belongs to. */
export interface BlockStructure {
  /** Blocks, rising. */
  readonly blocks: readonly number[];
  /** Block of each column; −1 for columns that several blocks meet in. */
  readonly block: Int32Array;
  /** 1 for shared columns that are whole as soon as the columns that they follow from are: sums of orders. */
  readonly following: Uint8Array;
}

/** A row's places in `index` and `value`. */
export const termsOf = ({ start }: LinearModel, row: number): readonly [from: number, to: number] => [
  start[row]!,
  start[row + 1]!,
];

/**
 * The blocks of a model. A column that was given none, as the stock of a demand, is counted to a block when the rows that
 * it is in, and the columns of no block in them, and so on, meet no other.
 */
export function blockStructure(model: LinearModel): BlockStructure {
  const { block: given, rowLower, index } = model;
  const parent = Int32Array.from(given.keys());
  const rootOf = (column: number): number => {
    let root = column;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = column; at !== root; ) [parent[at], at] = [root, parent[at]!];
    return root;
  };
  const free = (row: number): number[] => {
    const [from, to] = termsOf(model, row);
    return [...index.subarray(from, to)].filter((column) => given[column] === -1);
  };
  for (const row of rowLower.keys()) {
    const [first, ...others] = free(row);
    for (const other of others) parent[rootOf(other)] = rootOf(first!);
  }

  /** Of each group of columns without a block: the one that it meets, or `shared` when it meets several. */
  const shared = -1;
  const met = new Map<number, number>();
  for (const row of rowLower.keys()) {
    const [first] = free(row);
    if (first === undefined) continue;
    const root = rootOf(first);
    const [from, to] = termsOf(model, row);
    for (let k = from; k < to; k++) {
      const block = given[index[k]!]!;
      if (block !== -1) met.set(root, [undefined, block].includes(met.get(root)) ? block : shared);
    }
  }
  const block = given.map((one, column) => (one === -1 ? (met.get(rootOf(column)) ?? shared) : one));
  const blocks = [...new Set(block)].filter((one) => one !== shared).sort((a, b) => a - b);
  return { blocks, block, following: followingOf(model, block) };
}

function followingOf(model: LinearModel, block: Int32Array): Uint8Array {
  const { whole, index, value, rowLower, rowUpper } = model;
  const following = new Uint8Array(block.length);
  for (const row of rowLower.keys()) {
    if (rowLower[row] !== rowUpper[row]) continue;
    const [from, to] = termsOf(model, row);
    const terms = Array.from({ length: to - from }, (_, k) => from + k);
    const shared = terms.filter((k) => block[index[k]!] === -1);
    const [sum] = shared;
    if (sum === undefined || shared.length > 1) continue;
    if ([rowLower[row]!, ...terms.map((k) => value[k]!)].every((one) => Number.isInteger(one / value[sum]!)))
      if (terms.every((k) => whole[index[k]!] === 1)) following[index[sum]!] = 1;
  }
  return following;
}
