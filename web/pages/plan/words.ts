import type { Words } from '../../language/words.ts';
import type { PlanPart } from '../../model/plan-answer.ts';

const parts: Readonly<Record<PlanPart, string>> = {
  plan: 'The plan',
  orders: 'What to order: by year, buyer and supplier',
  money: 'What it costs',
  demands: 'What it reaches, and why no more',
  conditions: 'What each condition costs',
  shares: 'Autonomy and interoperability',
};

const en = {
  lead: 'What to order, of whom and when, so that stated demands are met at least cost under stated conditions.',
  choose: 'Shipped plans',
  plan: 'Plan',
  limit: 'Seconds for one search',
  solve: 'Solve it in this browser',
  solving: 'Solving, in a worker of its own; a large plan takes minutes.',
  problem: 'The problem',
  file: 'The plan file',
  command: 'On the command line, with every core and more futures:',
  parts,
};

const fr: typeof en = {
  lead: 'Que commander, à qui et quand, pour satisfaire des besoins donnés au moindre coût sous des conditions données.',
  choose: 'Plans livrés',
  plan: 'Plan',
  limit: 'Secondes par recherche',
  solve: 'Le résoudre dans ce navigateur',
  solving: 'Résolution en cours, dans un processus à part ; un grand plan prend des minutes.',
  problem: 'Le problème',
  file: 'Le fichier du plan',
  command: 'En ligne de commande, avec tous les cœurs et davantage de futurs :',
  parts: {
    plan: 'Le plan',
    orders: 'Que commander : par année, acheteur et fournisseur',
    money: 'Ce qu’il coûte',
    demands: 'Ce qu’il atteint, et pourquoi pas plus',
    conditions: 'Ce que coûte chaque condition',
    shares: 'Autonomie et interopérabilité',
  },
};

export const words: Words<typeof en> = { en, fr };
