import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandFolder, root, workbook } from './command.ts';

const { folder, run, write } = commandFolder();

describe('data import nato', () => {
  it('reproduces the shipped edition to the last digit', async () => {
    const { status, stdout } = await run(
      'data',
      'import',
      'nato',
      workbook,
      '--edition',
      '2024-06-17',
      '--out',
      'n.csv',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('constant prices of 2015');
    expect(readFileSync(join(folder, 'n.csv'), 'utf8')).toBe(
      readFileSync(join(root, 'data/observations/nato-2024-06-17.csv'), 'utf8'),
    );
    expect(readFileSync(join(folder, 'n-footnotes.csv'), 'utf8')).toBe(
      readFileSync(join(root, 'data/observations/nato-2024-06-17-footnotes.csv'), 'utf8'),
    );
  });

  it('refuses what is not a workbook and an edition whose layout it does not know', async () => {
    const file = write('not.xlsx', 'no');
    expect(
      (await run('data', 'import', 'nato', file, '--edition', '2024-06-17', '--out', 'never.csv')).status,
    ).toBe(2);
    expect(
      (await run('data', 'import', 'nato', workbook, '--edition', '2023-07-07', '--out', 'never.csv')).stderr,
    ).toContain('correct: --edition 2024-06-17');
    expect(existsSync(join(folder, 'never.csv'))).toBe(false);
  });
});
