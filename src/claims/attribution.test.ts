import { expect, it } from 'vitest';
import { claimsOf } from '../../test/claims-of.ts';
import { shippedData } from '../../test/shipped-data.ts';
import { asideBefore, attributionOf, nobodyYet } from './attribution.ts';
import { namesOf, openClaimRecord } from './claim-record.ts';

const record = openClaimRecord(await shippedData());
const names = namesOf(record);

/** Attribution of each sentence of a text that is given sentence by sentence. */
function speakers(...sentences: string[]): (string | number | undefined)[] {
  let context = nobodyYet;
  return sentences.map((sentence) => {
    const found = attributionOf(sentence, names.find(sentence), record.organisations, context);
    context = found.context;
    const { type, name, sources } = found.attribution;
    return type === 'reporter' ? type : (name ?? sources);
  });
}

it.each([
  ['Mark Rutte, sitting beside Pete Hegseth, said that more was needed.', 'mark-rutte'],
  ['More was needed, Pete Hegseth said.', 'pete-hegseth'],
  ['“More is needed,” said Mark Rutte.', 'mark-rutte'],
  ['The ministry will pay, its spokeswoman Jane Doe said.', 'Jane Doe'],
  ['The ministry will pay, said analyst Anna van der Berg.', 'Anna van der Berg'],
  ['Jean-Luc Martin, a former general, told reporters that it would take time.', 'Jean-Luc Martin'],
  ['Two officials said that deliveries were late.', 2],
  ['Spending rose by a fifth, according to NATO.', 'nato'],
  ['A study published by the IISS put it at a fifth.', 'iiss'],
  ['The plan pushed by the White House should be seen as a start.', 'reporter'],
  ['NATO members spend too little.', 'reporter'],
  ['On Monday the Foreign Minister said nothing.', 'reporter'],
])('%s: %s', (sentence, speaker) => {
  expect(speakers(sentence)).toEqual([speaker]);
});

it('stays with the speaker while a quotation is open', () => {
  expect(
    speakers(
      'Mark Rutte said: “The alliance must do more.',
      'As Donald Trump has said, much more.”',
      'It will take years, he said.',
      'Nobody answered.',
    ),
  ).toEqual(['mark-rutte', 'mark-rutte', 'mark-rutte', 'reporter']);
});

it('lets words outside the quotation say whose it was', () => {
  expect(
    speakers(
      'Mark Rutte’s plan was praised.',
      '“There is much in it.',
      'It may work,” Jane Doe, a lawmaker, said.',
    ).at(-1),
  ).toBe('Jane Doe');
});

it('gives what is set beside somebody’s words to the reporter, and a demand to the one who makes it', async () => {
  const aside = await claimsOf(
    'Pete Hegseth reiterated the goal of spending “5 percent” of GDP on defence, a big step from the current goal of 2 %, which 23 of 32 allies meet.',
  );
  expect(aside.slice(0, 3).map(({ attribution }) => attribution.type)).toEqual([
    'named',
    'reporter',
    'reporter',
  ]);
  expect(aside[2]!.modality).toBe('fact');
  const [, relayed] = await claimsOf(
    'Donald Trump spoke of 2 % for NATO. He could drop his demand that allies spend 5 % of GDP on defence, two diplomats said.',
  );
  expect(relayed!.attribution).toMatchObject({ type: 'named', name: 'donald-trump' });
  expect(asideBefore('He announced a plan, a large one.', 3)).toBeUndefined();
});
