import { useId } from 'react';

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** One of several values; the label stands above it. */
export function Select({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  // What an address says stays visible, even where there is no such thing.
  const all = options.some((one) => one.value === value) ? options : [...options, { value, text: value }];
  return (
    <div className="control">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {all.map((one) => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </div>
  );
}
