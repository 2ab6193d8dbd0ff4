import type { DataPackage } from './data-package.ts';

/**
 * A reader that reads a data package once, however often it is asked. What it gives is shared: nobody may change it. A
 * package that is refused is refused again each time.
 */
export function readOnce<T>(read: (data: DataPackage) => T): (data: DataPackage) => T {
  const known = new WeakMap<DataPackage, { readonly value: T }>();
  return (data) => {
    const before = known.get(data);
    if (before) return before.value;
    const value = read(data);
    known.set(data, { value });
    return value;
  };
}
