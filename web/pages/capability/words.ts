import type { Words } from '../../language/words.ts';

const en = {
  lead: 'What Europe holds, what is American under three ways to count it, and what is required, year by year.',
  year: 'At the end of',
  one: 'Capability',
  choose: 'Choose one …',
  controls: 'Year and capability',
  overview: 'All capabilities',
  missing: 'What public figures cannot say',
  note: 'The three counts of American holdings are never mixed: all the world over, stationed in Europe, committed to NATO in a crisis. A capability opens its figures, events, cases and sources.',
};

const fr: typeof en = {
  lead: 'Ce que l’Europe détient, ce qui est américain selon trois décomptes, et ce qu’il faudrait, année par année.',
  year: 'À la fin de',
  one: 'Capacité',
  choose: 'En choisir une …',
  controls: 'Année et capacité',
  overview: 'Toutes les capacités',
  missing: 'Ce que les chiffres publics ne disent pas',
  note: 'Les trois décomptes américains ne sont jamais mêlés : dans le monde, stationné en Europe, engagé pour l’OTAN en cas de crise. Une capacité ouvre ses chiffres, événements, commandes et sources.',
};

export const words: Words<typeof en> = { en, fr };
