import type { DataPackage } from '../src/evidence/data-package.ts';
import { isMissing } from '../src/evidence/missing.ts';
import { guard } from '../src/fault/guard.ts';
import type { ValidationCase } from './case.ts';
import { takeMeasure } from './measure.ts';
import { unitOf } from './published.ts';

/** What came of a case. */
export interface Outcome {
  readonly name: string;
  readonly topic: string;
  /** The published figure and the measured one with the published unit, or why there is none. */
  readonly published: string;
  readonly ours: string;
  /** How the two compare, in words. */
  readonly comparison: string;
  /** Whether that is what the case expects. */
  readonly asExpected: boolean;
  readonly expectation: string;
  /** Allies counted, where the measure is a count. */
  readonly allies: readonly string[];
}

/** Computes a case and compares it with the published figure. */
export async function outcomeOf(data: DataPackage, entry: ValidationCase): Promise<Outcome> {
  const { name, topic, published, measure, expected } = entry;
  const { value, unit, allies = [] } = await takeMeasure(data, measure);
  const common = { name, topic, allies };
  if (isMissing(value)) {
    return {
      ...common,
      published: published ? `${published.value} ${published.unit}` : 'none',
      ours: `missing: ${value.missing}`,
      comparison: 'missing',
      asExpected: expected.outcome === 'missing' && expected.missing === value.missing,
      expectation: expectationOf(entry),
    };
  }
  guard(published, `the case "${name}" has a result and no published figure`);
  const [kind, factor] = unitOf(data, published);
  guard(kind === unit, `the case "${name}" compares ${unit} with ${published.unit}`);
  const shown =
    unit === 'INT' ? `international ${published.unit}` : (unitNames[published.unit] ?? published.unit);
  const ours = value / factor;
  const difference = ours - published.value;
  const ratio = ours / published.value;
  return {
    ...common,
    published: `${published.value} ${shown}`,
    ours: `${figure(ours)} ${shown}`,
    comparison: comparisonOf(entry, difference, ratio),
    asExpected: meets(entry, difference, ratio),
    expectation: expectationOf(entry),
  };
}

function meets({ expected }: ValidationCase, difference: number, ratio: number): boolean {
  switch (expected.outcome) {
    case 'reproduces':
      return Math.abs(difference) <= expected.tolerance;
    case 'differs':
      return 'by' in expected
        ? Math.abs(difference - expected.by) <= expected.tolerance
        : ratio >= expected.ratio[0] && ratio <= expected.ratio[1];
    case 'missing':
      return false;
  }
}

function comparisonOf(entry: ValidationCase, difference: number, ratio: number): string {
  const { expected } = entry;
  if (expected.outcome === 'differs' && 'ratio' in expected) return `differs: ${ratio.toFixed(3)} of it`;
  if (expected.outcome === 'reproduces' && meets(entry, difference, ratio)) return 'reproduces';
  return `differs by ${signed(difference)}`;
}

function expectationOf({ expected }: ValidationCase): string {
  switch (expected.outcome) {
    case 'reproduces':
      return `within ${expected.tolerance} (${expected.because})`;
    case 'differs':
      return 'by' in expected
        ? `a difference of ${expected.by}, within ${expected.tolerance} (${expected.reason})`
        : `${expected.ratio[0]} to ${expected.ratio[1]} of it (${expected.reason})`;
    case 'missing':
      return `missing, ${expected.missing} (${expected.reason})`;
  }
}

/** Units that the reference data spell out, as the table has them. */
const unitNames: Readonly<Record<string, string>> = {
  count: 'allies',
  percent: '%',
  'million US dollars': 'USD m',
};

/** Four significant figures, or all digits before the point. */
const figure = (value: number): string =>
  Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(4)));

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;

/** The outcome in one line, for a failure. */
export const outcomeLine = ({ name, published, ours, comparison, expectation }: Outcome): string =>
  `${name}: published ${published}, ours ${ours}, ${comparison}; expected ${expectation}`;
