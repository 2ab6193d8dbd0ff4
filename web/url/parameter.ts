/** One thing that an address may say: how it is read, and what is meant when it is absent or makes no sense. */
export interface Parameter<T> {
  readonly absent: T;
  read(text: string): T | undefined;
  write(value: T): string;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Values<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

export const text = (absent = ''): Parameter<string> => ({
  absent,
  read: (value) => value,
  write: (value) => value,
});

export const choice = <const T extends string>(options: readonly T[], absent: T): Parameter<T> => ({
  absent,
  read: (value) => options.find((option) => option === value),
  write: (value) => value,
});

/** A number between two bounds; anything else is as good as absent. */
export const number = (absent: number, low: number, high: number): Parameter<number> => ({
  absent,
  read: (value) => {
    const read = Number(value);
    return value.trim() !== '' && read >= low && read <= high ? read : undefined;
  },
  write: String,
});

export const flag = (): Parameter<boolean> => ({
  absent: false,
  read: (value) => value === '1',
  write: (value) => (value ? '1' : '0'),
});

/** Several values of a list, in the list's order. */
export const several = <const T extends string>(options: readonly T[]): Parameter<readonly T[]> => ({
  absent: [],
  read: (value) => options.filter((option) => value.split(',').includes(option)),
  write: (values) => values.join(','),
});

/** What an address says of some parameters. */
export function readParameters<P extends Parameters>(
  parameters: P,
  search: Readonly<Record<string, string>>,
): Values<P> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      const said = search[name];
      return [name, said === undefined ? parameter.absent : (parameter.read(said) ?? parameter.absent)];
    }),
  ) as Values<P>;
}

/** The search parameters that say it; what is as when absent is not said. */
export function writeParameters<P extends Parameters>(
  parameters: P,
  values: Partial<Values<P>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const parameter = parameters[name]!;
      const written = parameter.write(value);
      return [name, written === parameter.write(parameter.absent) ? undefined : written];
    }),
  );
}
