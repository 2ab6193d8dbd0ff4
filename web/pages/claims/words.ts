import type { Words } from '../../language/words.ts';

const en = {
  lead: 'Paste or drop an article: every checkable claim about money, orders and deliveries is marked, with the record of its day and of today beside it.',
  stays:
    'The text stays in this browser: it is read in a worker, sent nowhere, kept nowhere, and no part of the address.',
  text: 'Text, Markdown or HTML',
  file: 'Or a file',
  drop: 'A file may be dropped onto this box.',
  date: 'Day of publication, where the text does not state it',
  check: 'Check the claims',
  clear: 'Clear',
  example: 'Try an example',
  pasted: 'pasted text',
  working: 'Checking …',
  found: (count: number) => (count === 1 ? '1 claim found' : `${count} claims found`),
  result: 'The text, marked',
};

const fr: typeof en = {
  lead: 'Collez ou déposez un article : chaque affirmation vérifiable sur l’argent, les commandes et les livraisons est marquée, avec les données du jour et d’aujourd’hui à côté. Le texte est lu en anglais.',
  stays:
    'Le texte reste dans ce navigateur : il est lu par un script local, n’est envoyé ni gardé nulle part et ne figure pas dans l’adresse.',
  text: 'Texte, Markdown ou HTML',
  file: 'Ou un fichier',
  drop: 'Un fichier peut être déposé sur ce cadre.',
  date: 'Jour de publication, si le texte ne le dit pas',
  check: 'Vérifier les affirmations',
  clear: 'Effacer',
  example: 'Essayer un exemple',
  pasted: 'texte collé',
  working: 'Vérification …',
  found: (count) => (count === 1 ? '1 affirmation trouvée' : `${count} affirmations trouvées`),
  result: 'Le texte, annoté',
};

export const words: Words<typeof en> = { en, fr };

/** Sentences as they could stand in an article, some right and some not. */
export const exampleText = `Europe's allies and the two per cent

13 February 2025

Poland spent 4.12 % of GDP on defence in 2024, according to NATO. Germany met the 2 % target in 2024 for the first time in decades. In all, 23 of the 32 allies were expected to reach 2 % in 2024. Spain spent 3.5 % of GDP in 2024.

Poland ordered 96 Apache helicopters from the United States.`;
