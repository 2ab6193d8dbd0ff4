/**
 * The scenario run of an assessment alone: 10,000 futures of the baseline with every public case and capability and all
 * yardsticks, on one thread. Prints milliseconds and the largest memory of the process as JSON; `run.ts` starts it, so that
 * the memory is its own.
 */
import { parseDataPackage } from '../src/evidence/data-package.ts';
import { readDataFolder, shippedDataFolder } from '../src/files/data-folder.ts';
import { loadScenario } from '../src/files/scenario-folder.ts';
import { executeBooksHere } from '../src/production/book-executor.ts';
import { resolveScenario } from '../src/scenario/resolve.ts';
import { executeHere } from '../src/verdict/execute.ts';
import { prepareRequest } from '../src/verdict/preparation.ts';

const replications = 10_000;
const data = parseDataPackage(await readDataFolder(shippedDataFolder));
const asOf = data.descriptor.created;
const request = resolveScenario(data, loadScenario('baseline'), { asOf, seed: 1, replications });
const started = performance.now();
const { projection, held, asked, projected } = await prepareRequest(data, request, executeBooksHere());
await executeHere().runs(
  new Map([
    [
      'scenario',
      {
        projection,
        held,
        seed: 1,
        europe: projected(request.europe),
        frozen: [],
        replications,
        yardsticks: asked.map(({ id }) => id),
        detailed: true,
      },
    ],
  ]),
);
process.stdout.write(
  JSON.stringify({
    milliseconds: performance.now() - started,
    megabytes: process.resourceUsage().maxRSS / 1024,
    cases: held.book.orders.length,
    capabilities: held.model.capabilities.length,
    yardsticks: asked.length,
  }),
);
