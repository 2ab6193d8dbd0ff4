import type { DataPackage } from '../../src/evidence/data-package.ts';
import { editionsOf, type Producer } from '../../src/evidence/edition.ts';
import type { Source } from '../../src/evidence/source.ts';

/** Editions that a reader may choose among, newest first. */
export const editionChoices = (data: DataPackage, producers: readonly Producer[] = ['nato']): Source[] =>
  producers.flatMap((producer) => editionsOf(data, producer).toReversed());
