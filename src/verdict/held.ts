import type { DataPackage } from '../evidence/data-package.ts';
import type { BookExecutor } from '../production/book-executor.ts';
import type { AssessmentRequest } from './assessment.ts';
import { type Deliveries, deliveriesOf } from './deliveries.ts';
import type { Held } from './run.ts';

/** Deliveries of the buyers, and with them what is held. */
export async function heldOf(
  data: DataPackage,
  buyers: readonly string[],
  request: AssessmentRequest,
  execute: BookExecutor,
): Promise<{ readonly deliveries: Deliveries; readonly held: Held | undefined }> {
  const deliveries = await deliveriesOf(
    data,
    buyers,
    request.projection.asOf,
    request.seed,
    request.replications,
    execute,
  );
  return { deliveries, held: undefined };
}
