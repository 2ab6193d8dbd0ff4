/** The groups of inputs that are uncertain. Each can be frozen at its median to see what it decides. */
export const inputGroups = ['gdp', 'exchange', 'delivery', 'estimates', 'unitedStates'] as const;
export type InputGroup = (typeof inputGroups)[number];

/** What each group is, for captions. */
export const inputGroupNames: Readonly<Record<InputGroup, string>> = {
  gdp: 'real GDP growth',
  exchange: 'exchange rates against the dollar',
  delivery: 'how much of the pledges is delivered',
  estimates: "revision of NATO's estimates",
  unitedStates: "the United States' share of GDP",
};
