/** A result as the command line prints it with `--json` and the server sends it: the same bytes everywhere. */
export const jsonText = (result: unknown): string => `${JSON.stringify(result, null, 2)}\n`;
