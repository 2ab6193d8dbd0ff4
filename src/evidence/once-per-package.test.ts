import { expect, it } from 'vitest';
import type { DataPackage } from './data-package.ts';
import { oncePerPackage } from './once-per-package.ts';

it('works once for each package and key, also where nothing comes of it', () => {
  const [one, other] = [{}, {}] as DataPackage[];
  const asked: string[] = [];
  const kept = oncePerPackage((data, set: string, year: number): string | undefined => {
    asked.push(`${data === one ? 'one' : 'other'} ${set} ${year}`);
    return year > 2000 ? `${set} ${year}` : undefined;
  });
  for (const _ of [1, 2]) {
    expect(kept(one!, 'nato', 2024)).toBe('nato 2024');
    expect(kept(one!, 'nato', 1949)).toBeUndefined();
    expect(kept(other!, 'nato', 2024)).toBe('nato 2024');
  }
  expect(asked).toEqual(['one nato 2024', 'one nato 1949', 'other nato 2024']);
});
