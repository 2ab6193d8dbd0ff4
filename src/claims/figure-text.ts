/** Figures and days as a reader can quote them, the same on every machine. */

const scales: readonly [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** At most so many decimals, without empty ones; thousands apart. */
export function decimalText(value: number, decimals = 2): string {
  const [whole, part] = Math.abs(value)
    .toFixed(decimals)
    .replace(/\.?0+$/, decimals === 0 ? '$&' : '')
    .split('.');
  const grouped = whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const text = part ? `${grouped}.${part}` : grouped;
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** A figure with its unit: "USD 145.9 billion", "4.12 % of GDP", "23 allies", "2.5 times". */
export function figureText(value: number, unit: string): string {
  if (unit === 'x') return `${decimalText(value)} times`;
  if (!/^[A-Z]{3}$/.test(unit)) return `${decimalText(value)} ${unit}`;
  const [scale, name] = scales.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return `${unit} ${decimalText(value / scale, scale === 1e12 ? 2 : 1)}${name && ` ${name}`}`;
}

/** `a, b and c`. */
export const listText = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
