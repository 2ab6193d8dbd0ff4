/** Families of equipment that a word of a text may mean, of `vocabulary/system-families.yaml`. */
const families: readonly [RegExp, readonly string[]][] = [
  [/\b(?:main battle |battle )?tanks\b/, ['tank']],
  [
    /\b(?:fighter(?: jet)?s|jets|warplanes|combat aircraft|combat planes|planes|aircraft)\b/,
    ['combat-aircraft', 'light-combat-aircraft'],
  ],
  [
    /\b(?:howitzers?|self-propelled guns?|long-range artillery|artillery)\b/,
    ['self-propelled-gun', 'rocket-artillery'],
  ],
  [/\b(?:rocket (?:launchers?|artillery)|himars|chunmoo|multiple[- ]launch)\b/, ['rocket-artillery']],
  [
    /\b(?:patriot|air[- ]defen[cs]e (?:systems?|batter(?:y|ies)))\b/,
    ['long-range-air-defence', 'medium-range-air-defence'],
  ],
  [/\b(?:attack helicopters|apaches?)\b/, ['attack-helicopter']],
  [/\bfrigates\b/, ['frigate']],
  [/\bsubmarines\b/, ['submarine']],
];

/** Families that a text (lower case) names, in the order of the vocabulary above. */
export const familiesIn = (lower: string): string[] => [
  ...new Set(families.filter(([pattern]) => pattern.test(lower)).flatMap(([, ids]) => ids)),
];

/** Names by which an item is told from others of its family: "k2", "f-35", "pac-3", "himars", "patriot". */
function itemNames(item: string): string[] {
  const marked =
    item.match(/\b(?:[A-Z]{1,5}-?\d{1,3}[A-Z]{0,3}|[A-Z]{3,}(?:-[A-Z])?|[A-Z][a-z]{4,})\b/g) ?? [];
  return [...new Set(marked.map((name) => name.toLowerCase()))].filter((name) => !plain.has(name));
}
const plain = new Set(
  'first second contract black white panther block launchers missiles interceptors howitzers tanks variants worldwide united states units lima rebuilt older hulls rockets forces with surface shells framework agreement upgrade phase package batch option fire and for mse system systems new air support vehicles'.split(
    ' ',
  ),
);

/** "F-35A" of the record is the "F-35s" of a text: the letters of a variant are no part of the name. */
const stem = (name: string): string => name.replace(/^([a-z]+-\d{1,3})[a-z]{1,3}$/, '$1');
const boundary = (name: string): RegExp =>
  new RegExp(
    `(?<![\\w-])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}${/-\d+$/.test(name) ? '[a-z]{0,2}' : ''}(?![\\w-])`,
  );
const compiled = new Map<string, RegExp>();

/** Whether a text (lower case) names an item. */
export const namesItem = (item: string, lower: string): boolean =>
  itemNames(item).some((full) => {
    const name = stem(full);
    const pattern = compiled.get(name) ?? boundary(name);
    compiled.set(name, pattern);
    return lower.includes(name) && pattern.test(lower);
  });
