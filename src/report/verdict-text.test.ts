import { beforeAll, describe, expect, it } from 'vitest';
import { shippedData } from '../../test/shipped-data.ts';
import { loadScenario } from '../files/scenario-folder.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import { scenarioHash } from '../scenario/scenario.ts';
import { type Assessment, assess } from '../verdict/assessment.ts';
import { executeHere } from '../verdict/execute.ts';
import { yardstickById } from '../verdict/yardsticks.ts';
import { metaOf } from './meta.ts';
import { billions, chance, percent, whole } from './number-format.ts';
import { textTable, wrap } from './text-table.ts';
import { verdictText } from './verdict-text.ts';

const data = await shippedData();

describe('the verdict on a terminal', () => {
  const loaded = loadScenario('baseline');
  const options = { asOf: '2026-11-22', seed: 3, replications: 200 };
  let assessment: Assessment;
  let text: string;
  beforeAll(async () => {
    assessment = await assess(data, resolveScenario(data, loaded, options), executeHere());
    const { name, title } = loaded.scenario;
    const scenario = { name, title, sha256: scenarioHash(loaded.scenario) };
    text = verdictText(assessment, data, metaOf(data, '0.0.0', 'assess baseline', { ...options, scenario }));
  });

  it('fits 80 columns', () => {
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  it('says who Europe is, what was known when, from which sources, and how to make it again', () => {
    for (const part of [
      'European allies (30)',
      'known on 2026-11-22',
      'NATO, Defence Investment',
      'grade B',
      'assess baseline',
      data.sha256.slice(0, 12),
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows each probability of the result', () => {
    const rows = text.split('\n');
    const answered = assessment.yardsticks.filter(({ notAssessable }) => notAssessable === undefined);
    expect(answered.length).toBeGreaterThanOrEqual(15);
    for (const { id } of answered) {
      const row = rows.find((line) => line.startsWith(`${yardstickById.get(id)!.label}  `))!;
      const verdict = assessment.scenario.verdicts.find(({ yardstick }) => yardstick === id)!;
      for (const { probability } of verdict.deadlines)
        expect(row, id).toContain(chance(probability).replaceAll(' ', ''));
    }
  });

  it('says in three sentences what the verdict is, what decides it and what is not known, on one screen', () => {
    for (const part of [
      'The answer depends on the yardstick',
      'The choice of yardstick decides',
      'Not known:',
    ])
      expect(text.split(part)).toHaveLength(2);
    expect(text.split('\n').length).toBeLessThanOrEqual(50);
  });

  it('marks a first year that may stand for an earlier one', () => {
    expect(text).toMatch(/^3\.5 % of GDP .*≤2026$/m);
  });
});

describe('numbers', () => {
  it('never claims certainty from a finite number of replications', () => {
    expect(chance({ value: 0, low: 0, high: 0.00038 })).toBe('< 0.1 %');
    expect(chance({ value: 0, low: 0, high: 0.0188 })).toBe('< 1.9 %');
    expect(chance({ value: 1, low: 0.9996, high: 1 })).toBe('> 99.9 %');
    expect(chance({ value: 0.0002, low: 0, high: 0.001 })).toBe('< 0.1 %');
    expect(chance({ value: 0.004, low: 0, high: 0.01 })).toBe('0.4 %');
    expect(chance({ value: 0.523, low: 0.5, high: 0.55 })).toBe('52 %');
  });
  it('writes billions from millions, percentages and thousands', () => {
    expect([billions(1_234_567), billions(9_876), billions(-12_345)]).toEqual(['1,235', '9.9', '−12']);
    expect([percent(0.4567), percent(0.4567, 0), whole(12_345)]).toEqual(['45.7 %', '46 %', '12,345']);
  });
});

describe('text', () => {
  it('lines up columns, words left and numbers right', () => {
    expect(
      textTable(
        ['a', 'n'],
        [
          ['Türkiye', '1'],
          ['x', '22'],
        ],
      ),
    ).toBe('a         n\n───────  ──\nTürkiye   1\nx        22');
  });
  it('wraps between words and keeps the words', () => {
    const long = 'one two three four five six seven';
    const lines = wrap(long, 12, '  ').split('\n');
    expect(lines.every((line) => line.length <= 12 && line.startsWith('  '))).toBe(true);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(long);
  });
});
