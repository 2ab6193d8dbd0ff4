import { useId } from 'react';

/** A whole number between two bounds, with its value beside the label. */
export function Slider({
  label,
  value,
  low,
  high,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="control wide">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{value}</output>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        value={value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  );
}
