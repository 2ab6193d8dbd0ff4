import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { version } from '../answer/version.ts';
import { holdingsTemplate } from '../capability/holding-table.ts';
import { reviewJsonSchema } from '../claims/correction-schema.ts';
import { parseDataPackage } from '../evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../files/data-folder.ts';
import { shippedPlanTexts } from '../files/plan-folder.ts';
import { shippedScenarioTexts } from '../files/scenario-folder.ts';
import { readWebFolder } from '../files/web-folder.ts';
import { optionsTemplate } from '../planning/option-template.ts';
import { planJsonSchema } from '../planning/plan-schema.ts';
import { channelsTemplate } from '../procurement/channel-template.ts';
import { casesTemplate } from '../procurement/planner-column.ts';
import { linesTemplate } from '../production/line-template.ts';
import { scenarioJsonSchema } from '../scenario/schema.ts';
import { defaultThreads } from '../sweep/threads.ts';
import { type Answers, openAnswers } from './answers.ts';
import { createApp } from './app.ts';
import { defaultLimits, type Limits } from './limits.ts';

const openapiPath = fileURLToPath(new URL('../../schemas/openapi.json', import.meta.url));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Reads all that is served into memory and opens the application. */
export async function openApp(
  log: (text: string) => void,
  limits: Limits = defaultLimits,
): Promise<{ readonly app: Hono; readonly answers: Answers }> {
  const files = await readDataFolder(shippedDataFolder);
  const { sha256 } = parseDataPackage(files);
  const answers = openAnswers(
    { version, dataSha256: sha256 },
    { files, scenarios: shippedScenarioTexts(), plans: shippedPlanTexts(), threads: defaultThreads() },
    limits,
  );
  const app = createApp({
    answers,
    limits,
    openapi: readFileSync(openapiPath, 'utf8'),
    schemas: new Map([
      ['scenario', json(scenarioJsonSchema())],
      ['plan', json(planJsonSchema())],
      ['claims', json(reviewJsonSchema())],
    ]),
    templates: new Map([
      ['cases', casesTemplate],
      ['lines', linesTemplate],
      ['channels', channelsTemplate],
      ['holdings', holdingsTemplate],
      ['options', optionsTemplate],
    ]),
    web: readWebFolder(),
    log,
  });
  return { app, answers };
}
