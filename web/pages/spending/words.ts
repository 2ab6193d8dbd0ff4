import type { Words } from '../../language/words.ts';

const en = {
  lead: 'Every ally against 2, 3.5 and 5 % of GDP, as each edition has it; what a path costs; Russia on like price bases.',
  controls: 'What the page shows',
  edition: 'Edition of NATO’s table',
  year: 'Year',
  allies: 'Allies against the targets',
  change: 'What changed between two editions',
  earlier: 'Earlier edition',
  later: 'Later edition',
  cost: 'What a path costs',
  path: 'Path',
  hague: 'The Hague: 3.5 % in 2035',
  commitments: 'National commitments on record',
  hold: 'Shares held as they are',
  set: 'Who',
  amounts: 'Amounts',
  annual: 'By year',
  sum: 'Added up',
  russia: 'Russia on like price bases',
  counts: 'How many allies meet the targets',
  show: 'Show',
};

const fr: typeof en = {
  lead: 'Chaque allié face à 2, 3,5 et 5 % du PIB, selon chaque édition ; le coût d’une trajectoire ; la Russie sur des bases de prix comparables.',
  controls: 'Ce que montre la page',
  edition: 'Édition du tableau de l’OTAN',
  year: 'Année',
  allies: 'Les alliés face aux objectifs',
  change: 'Ce qui a changé entre deux éditions',
  earlier: 'Édition antérieure',
  later: 'Édition ultérieure',
  cost: 'Ce que coûte une trajectoire',
  path: 'Trajectoire',
  hague: 'La Haye : 3,5 % en 2035',
  commitments: 'Engagements nationaux enregistrés',
  hold: 'Parts maintenues',
  set: 'Qui',
  amounts: 'Montants',
  annual: 'Par année',
  sum: 'Cumulés',
  russia: 'La Russie sur des bases de prix comparables',
  counts: 'Combien d’alliés atteignent les objectifs',
  show: 'Afficher',
};

export const words: Words<typeof en> = { en, fr };
