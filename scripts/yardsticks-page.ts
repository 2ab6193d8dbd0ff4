import type { Yardstick } from '../src/verdict/yardstick/yardstick.ts';
import { yardsticks } from '../src/verdict/yardsticks.ts';

/** `docs/background/yardsticks.md`, from the files in `src/verdict/yardstick/`. */
export function yardsticksPage(): string {
  return [
    '# Yardsticks',
    '',
    'Nobody who asks Europe to carry the majority of its defence has said how that would be measured. Each yardstick is',
    'one definition with an author; they disagree, and an assessment shows them side by side. E is the country set that',
    'counts as Europe, A the alliance. Made from `src/verdict/yardstick/`; the `yardsticks` verb prints the same.',
    '',
    '| yardstick | number | threshold | public figures answer it |',
    '|---|---|---|---|',
    ...yardsticks.map(
      ({ id, name, unit, thresholds, notAssessable }) =>
        `| [${cell(name)}](#${id}) | ${unit} | ${thresholds.map(thresholdText).join('; ')} | ${notAssessable === undefined ? 'yes' : 'no'} |`,
    ),
    '',
    'A share is of something that Europe has or pays; a p-value is the probability of what is seen, or of more, if the',
    'hypothesis were true, so that a number above the threshold means that nothing against the hypothesis was found.',
    '',
    yardsticks.map(section).join('\n\n'),
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const thresholdText = ({ name, value }: Yardstick['thresholds'][number]): string => `${name} (> ${value})`;

function section({
  id,
  name,
  author,
  formula,
  unit,
  ignores,
  needs,
  notAssessable,
  thresholds,
}: Yardstick): string {
  return [
    `## ${id}`,
    '',
    `${name}.`,
    '',
    `- **Author:** ${author}.`,
    `- **Formula:** ${formula}.`,
    `- **Number:** ${unit}. **Threshold:** ${thresholds.map(thresholdText).join('; ')}.`,
    `- **Needs:** ${needs.join('; ')}.`,
    ...(notAssessable === undefined ? [] : [`- **Not answered:** ${notAssessable}.`]),
    '- **Ignores:**',
    ...ignores
      .map((text) => `  - ${text};`)
      .map((line, index) => (index < ignores.length - 1 ? line : line.replace(/;$/, '.'))),
  ].join('\n');
}
