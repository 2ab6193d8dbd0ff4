/** A solver broke down: not a fault in the problem. What it was asked is unanswered; it must be opened anew. */
export class SolverFailure extends Error {
  constructor(solver: string, what: string, cause?: unknown) {
    super(
      `${solver} ${what}; ask for less (fewer years, buyers or options), or solve the file of \`--export mps\` with a solver of your own`,
      { cause },
    );
    this.name = 'SolverFailure';
  }
}
