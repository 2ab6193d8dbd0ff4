import './strict-policy.ts';
import { FaultError } from '../../src/fault/fault.ts';
import { openModel } from './model.ts';
import type { Question, Reply } from './protocol.ts';
import { questions } from './questions.ts';

/** The models, away from the page, so that no calculation holds up a frame. */

const model = openModel();

const answerTo = async ({ kind, asked }: Question): Promise<unknown> => {
  const answering = questions[kind] as (opened: Awaited<typeof model>, asking: unknown) => unknown;
  return await answering(await model, asked);
};

addEventListener('message', async ({ data: question }: MessageEvent<Question>) => {
  const { id } = question;
  const reply = (content: Reply): void => postMessage(content);
  try {
    reply({ id, answer: await answerTo(question) });
  } catch (error) {
    if (error instanceof FaultError) reply({ id, faults: error.faults });
    else reply({ id, bug: error instanceof Error ? error.message : String(error) });
  }
});
