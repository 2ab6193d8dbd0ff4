import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { orderLine, registerText } from './register-text.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'schemas/results');
const workbook = join(root, 'test/fixtures/nato/def-exp-2024-06-17.xlsx');

const register = join(mkdtempSync(join(tmpdir(), 'burdenshift-register-')), 'register.csv');
writeFileSync(
  register,
  registerText(Array.from({ length: 20 }, (_, index) => orderLine(2000 + index, 2002 + index + (index % 3)))),
);

const texts = ['compliance.txt', 'speeches.txt'].map((name) => join(root, 'validation/claims/texts', name));

/** Arguments that each verb needs beside its name. */
const extra: Readonly<Record<string, readonly string[]>> = {
  assess: ['--replications', '100'],
  'spending-compliance': ['--year', '2025'],
  'spending-series': ['--country', 'DEU', '--edition', '2025-08-28'],
  'spending-shares': ['--year', '2025'],
  'spending-cost': ['--replications', '100'],
  'spending-project': ['--replications', '100'],
  'scenario-check': ['commitments'],
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
  '%s prints what its schema says',
  (verb) => {
    const schema = JSON.parse(readFileSync(join(folder, `${verb}.schema.json`), 'utf8'));
    const { stdout } = spawnSync(
      join(root, 'node_modules/.bin/node'),
      [join(root, 'src/cli/main.ts'), ...verb.split('-'), ...(extra[verb] ?? []), '--json'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const result = JSON.parse(stdout);
    validate(result);
    expect(validate.errors?.slice(0, 5) ?? []).toEqual([]);
    // The schema is closed: a key that it does not know is a fault.
    expect(validate({ ...result, unknown: 1 })).toBe(false);
  },
);
