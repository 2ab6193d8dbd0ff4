import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { glob, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDataPackage } from '../../src/evidence/data-package.ts';
import { writeAtomically } from '../../src/files/atomic-write.ts';
import { readDataFolder, shippedDataFolder } from '../../src/files/data-folder.ts';
import { loadScenario } from '../../src/files/scenario-folder.ts';
import { metaOf } from '../../src/report/meta.ts';
import { resolveScenario } from '../../src/scenario/resolve.ts';
import { scenarioHash } from '../../src/scenario/scenario.ts';
import { defaultThreads, executeOnThreads } from '../../src/sweep/threads.ts';
import { assess } from '../../src/verdict/assessment.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the build lays what it makes from the data, before it is bundled. */
export const generatedFolder = join(root, 'node_modules/.cache/burdenshift-web');

/** Draws of the verdict that a reader sees first: few enough for a quick build, with an error of a point at most. */
const baselineDraws = { seed: 20260707, replications: 2000 };

/** Everything that decides the generated files. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const paths: string[] = [];
  for await (const path of glob(
    ['src/**/*.ts', 'data/**/*.*', 'scenarios/*.yaml', 'web/build/generated.ts', 'package.json'],
    { cwd: root },
  ))
    paths.push(path);
  for (const path of paths.filter((one) => !one.endsWith('.test.ts')).sort())
    hash.update(`${path}\n`).update(await readFile(join(root, path)));
  return hash.digest('hex');
}

/**
 * Writes the data package as one file and the baseline's verdict as `assess baseline --json` prints it, unless those that
 * are there were made from the same sources.
 *
 * @returns whether they had to be made.
 */
export async function makeGenerated(): Promise<boolean> {
  const mark = join(generatedFolder, 'made-from');
  const wanted = await fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return false;
  await mkdir(generatedFolder, { recursive: true });
  const files = await readDataFolder(shippedDataFolder);
  const data = parseDataPackage(files);
  await writeAtomically(
    join(generatedFolder, 'data-package.json'),
    JSON.stringify(Object.fromEntries(files)),
  );

  const { seed, replications } = baselineDraws;
  const asOf = data.descriptor.created;
  const loaded = loadScenario('baseline');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { scenario } = loaded;
  const meta = metaOf(
    data,
    version,
    `assess baseline --as-of ${asOf} --replications ${replications} --seed ${seed}`,
    {
      asOf,
      scenario: { name: scenario.name, title: scenario.title, sha256: scenarioHash(scenario) },
      seed,
      replications,
    },
  );
  const request = resolveScenario(data, loaded, { asOf, seed, replications });
  const assessment = await assess(data, request, executeOnThreads(defaultThreads()));
  await writeAtomically(
    join(generatedFolder, 'baseline.json'),
    `${JSON.stringify({ meta, ...assessment }, null, 2)}\n`,
  );
  await writeAtomically(mark, wanted);
  return true;
}
