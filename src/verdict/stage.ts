/** Gives the value that was made last, if it was made of the same; otherwise makes it. */
export type Stage<T> = (inputs: readonly unknown[], make: () => T) => T;

/**
 * A stage of a calculation: `make` is a pure function of `inputs`, so its value holds for as long as they mean the same.
 * One value is kept, the last.
 */
export function openStage<T>(): Stage<T> {
  let last: { readonly inputs: readonly unknown[]; readonly value: T } | undefined;
  return (inputs, make) => {
    if (last === undefined || !sameData(last.inputs, inputs)) last = { inputs, value: make() };
    return last.value;
  };
}

/** Whether two pieces of plain data (values, arrays, records and maps of them) mean the same. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || ArrayBuffer.isView(a)) {
    const [one, other] = [a, b] as unknown as [ArrayLike<unknown>, ArrayLike<unknown>];
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || one.length !== other.length) return false;
    for (let index = 0; index < one.length; index++) if (!sameData(one[index], other[index])) return false;
    return true;
  }
  if (a instanceof Map || a instanceof Set)
    return Object.getPrototypeOf(a) === Object.getPrototypeOf(b) && sameData([...a], [...(b as typeof a)]);
  // What is neither is a record; anything else, such as a function, is only the same as itself.
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype)
    return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  return keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]));
}
