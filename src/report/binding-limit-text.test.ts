import { expect, it } from 'vitest';
import { bindingLimitsText } from './binding-limit-text.ts';

const words = {
  country: (code: string) => `<${code}>`,
  capability: (id: string) => ({ name: id, unit: 'units' }),
};
const text = (...limits: Parameters<typeof bindingLimitsText>[0]) =>
  bindingLimitsText(limits, (id) => `line ${id}`, words).replaceAll('\n', ' ');

it('names lines and buyers that bind, and what a little more is worth', () => {
  const said = text(
    { kind: 'capacity', of: 'k9', year: 2028, worth: 18_000 },
    { kind: 'budget', of: 'DEU', year: 2027, worth: 2.345 },
  );
  expect(said).toContain('Binding, by line and year: line k9 in 2028, one more item worth USD 18 m.');
  expect(said).toContain('Binding, by budget and year: <DEU> in 2027, one more dollar worth 2.35.');
});

it('counts those that it does not name, and says where none binds', () => {
  const many = Array.from({ length: 8 }, (_, n) => ({
    kind: 'capacity' as const,
    of: `l${n}`,
    year: 2028,
    worth: 1,
  }));
  const said = text(...many);
  expect(said).toContain('Binding, by line and year: line l0 in 2028');
  expect(said).toContain('and 3 more.');
  expect(said).toContain('No budget binds.');
});
