/** What a number of a prepared problem rests on. */
export interface PlanNote {
  readonly about:
    | 'budget'
    | 'capacity'
    | 'holding'
    | 'target'
    | 'option'
    | 'price'
    | 'condition'
    | 'expansion';
  /** Country, line, demand, option or condition. */
  readonly subject: string;
  readonly text: string;
  /** Identifiers in sources.csv, or what a planner names; empty for an assumption of the plan. */
  readonly sources: readonly string[];
}
