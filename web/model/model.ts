import dataAddress from '#generated/data-package.json?url';
import { type DataPackage, parseDataPackage } from '../../src/evidence/data-package.ts';
import { type AssessResult, loadBaseline } from './baseline.ts';

/** What every question is answered from. */
export interface Model {
  readonly data: DataPackage;
  /** The shipped baseline's verdict, as `assess baseline --json` prints it. */
  readonly baseline: AssessResult;
}

/** Loads the data package and the baseline's verdict: once, with the worker. */
export async function openModel(): Promise<Model> {
  const response = await fetch(dataAddress);
  if (!response.ok) throw new Error(`the data package could not be loaded (${response.status})`);
  const files = Object.entries((await response.json()) as Record<string, string>);
  return { data: parseDataPackage(new Map(files)), baseline: await loadBaseline() };
}
