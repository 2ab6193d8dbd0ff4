import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { commandFolder, root, workbook } from './command.ts';
import { planText } from './plan-file.ts';
import { savedPlan } from './plan-fixture.ts';
import { orderLine, registerText } from './register-text.ts';

const { json, write } = commandFolder();
const folder = join(root, 'schemas/results');

const register = write(
  'register.csv',
  registerText(Array.from({ length: 20 }, (_, index) => orderLine(2000 + index, 2002 + index + (index % 3)))),
);
const plan = write('tiny.yaml', planText());
const saved = write('plan.json', JSON.stringify(savedPlan));

const texts = ['compliance.txt', 'speeches.txt'].map((name) => join(root, 'validation/claims/texts', name));

/** Words that call a verb, where they are not those of its name. */
const words: Readonly<Record<string, readonly string[]>> = {
  'assess-compare': ['assess', '--compare', 'hold'],
};

/** Arguments that each verb needs beside its name. */
const extra: Readonly<Record<string, readonly string[]>> = {
  assess: ['--replications', '100'],
  'assess-compare': ['--replications', '100'],
  'spending-compliance': ['--year', '2025'],
  'spending-series': ['--country', 'DEU', '--edition', '2025-08-28'],
  'spending-shares': ['--year', '2025'],
  'spending-cost': ['--replications', '100'],
  'spending-project': ['--replications', '100'],
  'scenario-check': ['commitments'],
  'plan-solve': [plan, '--replications', '50', '--gap', '5', '--alternatives', '--why', '--margin'],
  'plan-frontier': [plan, '--gap', '5'],
  'plan-deal': [plan, '--gap', '5'],
  'plan-check': [saved],
  'plan-explain': [saved],
  'plan-problem': ['readiness-2030'],
  forecast: ['--replications', '200'],
  backtest: ['--from', '2022-12-31', '--replications', '100'],
  'cases-show': ['PL-APACHE'],
  'capability-show': ['air-to-air-refuelling'],
  'claims-check': texts,
  'claims-explain': [`${texts[0]}:1`],
  'durations-fit': ['--register', register],
  'data-diff': ['2025-08-28', '2026-07-07'],
  'data-import-nato': [workbook, '--edition', '2024-06-17'],
};

it.each(readdirSync(folder).map((name) => name.replace('.schema.json', '')))(
  '%s prints what its schema says with --json, and nothing else',
  async (verb) => {
    const schema = JSON.parse(readFileSync(join(folder, `${verb}.schema.json`), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const result = await json(...(words[verb] ?? verb.split('-')), ...(extra[verb] ?? []));
    validate(result);
    expect(validate.errors?.slice(0, 5) ?? []).toEqual([]);
    // The schema is closed: a key that it does not know is a fault.
    expect(validate({ ...result, unknown: 1 })).toBe(false);
  },
);
