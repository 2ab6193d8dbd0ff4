import { checkClaims, readDates } from '../../src/answer/claims.ts';
import { FaultError } from '../../src/fault/fault.ts';
import { documentPart, legend } from '../../src/report/html/claims-html.ts';
import { html, type Markup } from '../../src/report/html/escape.ts';
import type { Model } from './model.ts';

/** Most bytes of a text that a browser checks. */
const limit = 2 ** 20;

/** A text that a reader gave: pasted, or a file that is read here. It never leaves the browser. */
export interface GivenContent {
  readonly name: string;
  readonly content: string | Blob;
  /** Day of publication; empty where the text states it or has none. */
  readonly date: string;
}

export interface CheckedText {
  readonly claims: number;
  readonly page: Markup;
}

/** @throws FaultError for a text that is too large or no text, and for a date that does not exist. */
export async function checkedText(
  { data }: Model,
  { name, content, date }: GivenContent,
): Promise<CheckedText> {
  const source = await textOf(name, content);
  const dates = readDates(data, date === '' ? {} : { date });
  const { report } = checkClaims(data, { dates, texts: [{ name, source, date: dates.date }] });
  const [document] = report.documents;
  return {
    claims: document!.claims.length,
    page: html`${legend()}${documentPart(0, document!, report)}`,
  };
}

async function textOf(name: string, content: string | Blob): Promise<string> {
  const blob = typeof content === 'string' ? new Blob([content]) : content;
  if (blob.size > limit)
    throw new FaultError({
      code: 'file-too-large',
      where: name,
      value: `${blob.size} bytes`,
      rule: `a text may have ${limit / 2 ** 20} MB at most here; the command line takes more`,
    });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FaultError({ code: 'not-utf8', where: name, rule: 'is not a text in UTF-8; save it as one' });
  }
}
