import type { CapabilityRecord } from '../capability/capability-record.ts';
import type { ProjectionInput } from '../spending/projection.ts';
import type { HeldAssumptions } from './held.ts';

/** An assumption about spending to compare the scenario with. */
export interface AlternativePath {
  readonly id: string;
  readonly name: string;
  readonly projection: ProjectionInput;
}

/** What is asked: who counts as Europe, when, under which assumptions, with which luck. */
export interface AssessmentRequest {
  readonly projection: ProjectionInput;
  readonly alternatives: readonly AlternativePath[];
  /** Country set that counts as Europe. */
  readonly europe: string;
  readonly deadlines: readonly number[];
  readonly seed: number;
  readonly replications: number;
  readonly capabilities: CapabilityRecord;
  readonly held: HeldAssumptions;
}
