import type { DecidingGroup } from '../../src/verdict/input-group.ts';

/** French names of what the models name in English, by identifier. */

export const yardstickNames: Readonly<Record<string, string>> = {
  'spending-market-rates': 'Part des dépenses de défense de l’alliance aux taux de change du marché',
  'spending-gdp-ppp': 'Part des dépenses de défense de l’alliance en parité de pouvoir d’achat du PIB',
  'spending-military-ppp':
    'Part des dépenses de défense de l’alliance en parité de pouvoir d’achat militaire',
  'requirement-met': 'Part satisfaite de l’exigence de 3,5 % du PIB',
  'common-funding': 'Plus petite part du financement commun de l’OTAN',
  'capability-majority-global':
    'Part des capacités dont l’Europe détient plus de la moitié, face à tout ce que les États-Unis détiennent dans le monde',
  'capability-majority-in-europe':
    'Part des capacités dont l’Europe détient plus de la moitié, face à ce que les États-Unis ont stationné en Europe',
  'capability-majority-committed':
    'Part des capacités dont l’Europe détient plus de la moitié, face à ce que les États-Unis affectent à l’OTAN',
  'replacement-cost': 'Part de ce qui est détenu, pondérée par le coût de son rachat',
  enablers:
    'Part moyenne des moyens de soutien que l’argent n’achète pas vite, face au stock mondial des États-Unis',
  'coverage-equal-weights': 'Couverture des besoins publiés, chaque capacité comptant autant',
  'coverage-cost-weights': 'Couverture des besoins publiés, pondérée par leur coût',
  'coverage-target-weights': 'Couverture des besoins publiés, pondérée par ce qui manque de chacun',
  'coverage-without-united-states': 'Couverture des besoins publiés par ce qui ne dépend pas des États-Unis',
  'readiness-pools': 'Part des forces offertes à chaque niveau de préparation',
  'effort-and-size':
    'Probabilité d’une corrélation de rang aussi forte entre effort et taille s’il n’y en avait aucune',
  'benefit-burden-concordance': 'Probabilité de charges aussi éloignées des bénéfices si elles concordaient',
};

export const thresholdNames: Readonly<Record<string, string>> = {
  majority: 'plus de la moitié',
  'in-full': 'satisfaite en entier (99,5 %)',
  'no-exploitation': 'aucune exploitation des grands par les petits constatée à 5 %',
  concordance: 'charges et bénéfices concordent, non rejeté à 5 %',
};

export const groupNames: Readonly<Record<DecidingGroup, string>> = {
  spending: 'l’évolution des dépenses',
  europe: 'qui compte comme l’Europe',
  deliveries: 'la date d’arrivée de ce qui a été commandé',
  holdings: 'ce que les sources disent des stocks',
  replacement: 'la part de ce qui arrive qui remplace du matériel plus ancien, et sa mise en service',
  posture: 'la date et l’ampleur des changements de posture',
  requirement: 'ce qui est requis',
};
