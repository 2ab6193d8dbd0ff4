/** All state of the dashboard: flat search parameters, so that a link says what its reader sees. */
export type Search = Readonly<Record<string, string>>;

export const parseAddress = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

/** Parameters in their alphabet, so that one state has one address; what is empty is left out. */
export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // Commas and colons may stand in a query as they are, and read better.
  const text = new URLSearchParams(entries).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
