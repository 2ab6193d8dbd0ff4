import type { DataPackage } from '../evidence/data-package.ts';
import { editionAsOf } from '../evidence/edition.ts';
import {
  type Draw,
  type EconomyLuck,
  emptyEconomyLuck,
  emptyPledgeLuck,
  openEconomyLuck,
  openPledgeLuck,
  type PledgeLuck,
} from '../spending/luck.ts';
import { type Projection, prepareProjection, withPaths } from '../spending/projection.ts';
import { openSpending } from '../spending/replication.ts';
import { countriesOf } from '../vocabulary/vocabulary.ts';
import type { AssessmentRequest } from './request.ts';
import { openStage } from './stage.ts';
import type { Yardstick } from './yardstick/yardstick.ts';
import { numbersOf, type YardstickNumbers } from './yardstick-numbers.ts';
import { yardsticks } from './yardsticks.ts';

/** Money under a request: the projection, and the numbers of every yardstick of money that can be answered. */
export interface LiveMoney {
  readonly projection: Projection;
  readonly numbers: YardstickNumbers;
}

const asked = yardsticks.filter(
  ({ subject, notAssessable }: Yardstick) => subject === 'money' && notAssessable === undefined,
);

/**
 * Opens the stages of money: what is known of allies and spreads, chance, and the arithmetic of paths. A change of a path
 * or of who counts as Europe passes through the last alone.
 */
export function openLiveMoney(data: DataPackage): (request: AssessmentRequest) => LiveMoney {
  const known = openStage<Projection>();
  const economies = openStage<readonly EconomyLuck[]>();
  const pledges = openStage<readonly PledgeLuck[]>();
  const counted = openStage<YardstickNumbers>();
  return ({ projection: input, europe: set, seed, replications }) => {
    const { asOf, horizon, beyondHorizon, delivery, deliveryCorrelation, unitedStatesShare } = input;
    const central = known([asOf, horizon, beyondHorizon], () =>
      prepareProjection(data, editionAsOf(data, 'nato', asOf), editionAsOf(data, 'imf-weo', asOf), input),
    );
    const projection = withPaths(central, input);
    const economy = economies([central, unitedStatesShare, seed, replications], () =>
      everyLuck(openEconomyLuck(projection, seed), () => emptyEconomyLuck(projection), replications),
    );
    const pledged = pledges([central, delivery, deliveryCorrelation, seed, replications], () =>
      everyLuck(openPledgeLuck(projection, seed), () => emptyPledgeLuck(projection), replications),
    );
    const members = countriesOf(data.vocabulary, set, asOf, 'europe');
    const numbers = counted([economy, pledged, input.paths, members], () => {
      const { allies, years } = projection;
      const spend = openSpending(projection);
      const europe = Int32Array.from(
        allies.flatMap(({ country }, index) => (members.includes(country) ? [index] : [])),
      );
      const alliance = Int32Array.from(allies.keys());
      return numbersOf(asked, years.length, replications, (replication) => ({
        projection,
        spending: spend(economy[replication]!, pledged[replication]!),
        europe,
        alliance,
      }));
    });
    return { projection, numbers };
  };
}

function everyLuck<Luck>(draw: Draw<Luck>, empty: () => Luck, replications: number): readonly Luck[] {
  return Array.from({ length: replications }, (_, replication) => {
    const luck = empty();
    draw(replication, luck);
    return luck;
  });
}
