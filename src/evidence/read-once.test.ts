import { expect, it } from 'vitest';
import type { DataPackage } from './data-package.ts';
import { readOnce } from './read-once.ts';

it('reads each package once, a missing value too, and a refused package again', () => {
  const read: DataPackage[] = [];
  const [one, other, refused] = [{}, {}, {}] as [DataPackage, DataPackage, DataPackage];
  const reader = readOnce((data) => {
    read.push(data);
    if (data === refused) throw new Error('refused');
    return data === one ? undefined : 2;
  });
  expect([reader(one), reader(one), reader(other), reader(other)]).toEqual([undefined, undefined, 2, 2]);
  expect(() => reader(refused)).toThrow('refused');
  expect(() => reader(refused)).toThrow('refused');
  expect(read).toEqual([one, other, refused, refused]);
});
