import type { Words } from '../../language/words.ts';

const en = {
  lead: 'Every dated case under way, forecast from where its milestones put it, beside the plan in force.',
  filters: 'Which cases',
  buyer: 'Buyer',
  supplier: 'Supplier',
  family: 'Kind of equipment',
  channel: 'Channel',
  line: 'Production line',
  any: 'All',
  reset: 'All cases',
  back: 'Back to the cases',
  none: 'No case fits these filters.',
  count: (shown: number, all: number) => `${shown} of ${all} cases`,
  late: 'What is latest, and from whom it comes',
};

const fr: typeof en = {
  lead: 'Chaque commande datée en cours, prévue à partir de ses jalons, à côté du plan en vigueur.',
  filters: 'Quelles commandes',
  buyer: 'Acheteur',
  supplier: 'Fournisseur',
  family: 'Type d’équipement',
  channel: 'Voie d’achat',
  line: 'Chaîne de production',
  any: 'Toutes',
  reset: 'Toutes les commandes',
  back: 'Retour aux commandes',
  none: 'Aucune commande ne correspond à ces filtres.',
  count: (shown, all) => `${shown} commandes sur ${all}`,
  late: 'Ce qui tarde le plus, et d’où cela vient',
};

export const words: Words<typeof en> = { en, fr };
