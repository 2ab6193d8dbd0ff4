import type { Words } from '../../language/words.ts';

const en = {
  lead: 'Who published it, in which edition, under which licence, and how directly it was read.',
  filters: 'Which sources',
  words: 'Words in the source',
  producer: 'Producer',
  grade: 'Grade',
  licence: 'Licence',
  any: 'All',
  grades: {
    A: 'A: producer, read directly',
    B: 'B: press, or agreeing copies',
    C: 'C: relay or copy, provisional',
  },
  count: (shown: number, all: number) => `${shown} of ${all} sources`,
  none: 'No source fits these filters.',
  conflicts: 'Where sources disagree',
  series: 'Where editions disagree, series by series',
  change: 'What changed between two editions',
  earlier: 'Earlier edition',
  later: 'Later edition',
};

const fr: typeof en = {
  lead: 'Qui l’a publié, dans quelle édition, sous quelle licence, et comment cela a été lu.',
  filters: 'Quelles sources',
  words: 'Mots de la source',
  producer: 'Producteur',
  grade: 'Degré',
  licence: 'Licence',
  any: 'Toutes',
  grades: {
    A: 'A : producteur, lu directement',
    B: 'B : presse, ou copies concordantes',
    C: 'C : relais ou copie, provisoire',
  },
  count: (shown, all) => `${shown} sources sur ${all}`,
  none: 'Aucune source ne correspond à ces filtres.',
  conflicts: 'Où les sources se contredisent',
  series: 'Où les éditions se contredisent, série par série',
  change: 'Ce qui a changé entre deux éditions',
  earlier: 'Édition antérieure',
  later: 'Édition ultérieure',
};

export const words: Words<typeof en> = { en, fr };
