import type { Missing } from '../evidence/missing.ts';
import type { Capability } from './capability.ts';
import type { CapabilityRecord } from './capability-record.ts';
import { type CapabilityFigure, defaultFigure, usHolding } from './figure.ts';
import { type CapabilityShare, europeanShare } from './share.ts';

type FigureOrMissing = CapabilityFigure | Missing;

/** The default figures of a capability side by side; what is missing says why. */
export interface CapabilityOverview {
  readonly id: string;
  readonly name: string;
  /** Unit of holdings and requirements. */
  readonly unit: string;
  readonly kind: Capability['kind'];
  readonly enabler: boolean;
  readonly boundary: Capability['boundary'];
  readonly europe: FigureOrMissing;
  /** US holdings: three counts that are never mixed. */
  readonly unitedStates: PerDenominator<FigureOrMissing>;
  /** European share under each of them, 0 to 1. */
  readonly share: PerDenominator<CapabilityShare | Missing>;
  readonly requirement: {
    readonly alliance: FigureOrMissing;
    readonly europe: FigureOrMissing;
    readonly replaceUs: FigureOrMissing;
  };
  /** The part of the European holding that is of US design. */
  readonly usMade: FigureOrMissing;
}

interface PerDenominator<T> {
  readonly global: T;
  readonly inEurope: T;
  readonly committed: T;
}

export function capabilityOverview(record: CapabilityRecord, capability: Capability): CapabilityOverview {
  const { id, name, unit, kind, enabler, boundary } = capability;
  const figure = (...key: DefaultKey): FigureOrMissing => defaultFigure(record, id, ...key);
  return {
    id,
    name,
    unit,
    kind,
    enabler,
    boundary,
    europe: figure('holding', 'europe', 'all'),
    unitedStates: {
      global: usHolding(record, id, 'global'),
      inEurope: usHolding(record, id, 'in-europe'),
      committed: usHolding(record, id, 'committed'),
    },
    share: {
      global: europeanShare(record, id, 'global'),
      inEurope: europeanShare(record, id, 'in-europe'),
      committed: europeanShare(record, id, 'committed'),
    },
    requirement: {
      alliance: figure('requirement', 'nato', 'alliance'),
      europe: figure('requirement', 'europe', 'europe'),
      replaceUs: figure('requirement', 'europe', 'replace-us'),
    },
    usMade: figure('us-made', 'europe', 'all'),
  };
}

type DefaultKey = [
  Parameters<typeof defaultFigure>[2],
  Parameters<typeof defaultFigure>[3],
  Parameters<typeof defaultFigure>[4],
];
