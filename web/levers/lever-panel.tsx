import { useId } from 'react';
import { useLanguage } from '../language/language.tsx';
import { isNeutral, type LeverName, type Levers, leverParameters } from './levers.ts';
import type { LeverState } from './use-levers.ts';

/** Levers with an order of values between two bounds, their step, and how their value reads. */
const sliders = {
  pct: { low: 1.5, high: 5, step: 0.1 },
  fms: { low: 0.25, high: 2, step: 0.05 },
  slip: { low: 0.5, high: 3, step: 0.1 },
  committed: { low: 0, high: 1, step: 0.05 },
  troops: { low: 0, high: 10, step: 0.5 },
} as const;
type SliderName = keyof typeof sliders;

/** Troops that the withdrawal announced in May 2026 takes, event E02 of the record. */
const announcedTroops = 5000;

const choices = {
  europe: ['nato-europe', 'nato-europe-canada', 'nato-europe-without-turkiye', 'eu-nato'],
  path: ['hague', 'commitments', 'hold', 'linear'],
  order: ['nothing', 'european', 'american', 'korean'],
  unsigned: ['go-on', 'stop'],
} as const satisfies { readonly [N in LeverName]?: readonly Levers[N][] };
type ChoiceName = keyof typeof choices;

/** What a reader can move, in the groups of the chain. */
export function LeverPanel({ levers, move, reset }: LeverState) {
  const { t } = useLanguage();
  const control = { levers, move };
  return (
    <form className="levers" onSubmit={(event) => event.preventDefault()} aria-labelledby="levers-title">
      <div className="levers-head">
        <h2 id="levers-title">{t['levers.title']}</h2>
        <button type="button" className="plain" onClick={reset} disabled={isNeutral(levers)}>
          {t['levers.reset']}
        </button>
      </div>
      <fieldset>
        <legend>{t['levers.question']}</legend>
        <Choice name="europe" {...control} />
      </fieldset>
      <fieldset>
        <legend>{t['nav.spending']}</legend>
        <Choice name="path" {...control} />
        <Slider name="pct" {...control} />
        <Switch name="kept" {...control} />
      </fieldset>
      <fieldset>
        <legend>{t['nav.deliveries']}</legend>
        <Slider name="fms" {...control} />
        <Slider name="slip" {...control} />
        <Choice name="order" {...control} />
        <Choice name="unsigned" {...control} />
      </fieldset>
      <fieldset>
        <legend>{t['levers.postures']}</legend>
        <Slider name="committed" {...control} />
        <Slider name="troops" {...control} />
        <Switch name="guarantee" {...control} />
      </fieldset>
    </form>
  );
}

type Control = Pick<LeverState, 'levers' | 'move'>;

function Slider({ name, levers, move }: Control & { readonly name: SliderName }) {
  const id = useId();
  const { t, number, percent } = useLanguage();
  const { low, high, step } = sliders[name];
  const value = levers[name];
  const texts: Record<SliderName, () => string> = {
    pct: () => t['lever.pct.value'](number(value, 1)),
    fms: () => t['lever.fms.value'](percent(value)),
    slip: () => t['lever.slip.value'](percent(value)),
    committed: () => t['lever.committed.value'](percent(value)),
    troops: () => t['lever.troops.value'](number(value * announcedTroops)),
  };
  const text = texts[name]();
  // The share of GDP is a path of its own: whoever moves it, follows it.
  const place = (next: number): void =>
    move(name === 'pct' ? { path: 'linear', pct: next } : { [name]: next });
  const neutral = name === 'pct' ? levers.path !== 'linear' : value === leverParameters[name].absent;
  return (
    <div className={neutral ? 'lever' : 'lever moved'}>
      <label htmlFor={id}>{t[`lever.${name}`]}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => place(Math.round(target.valueAsNumber * 1000) / 1000)}
      />
    </div>
  );
}

function Choice({ name, levers, move }: Control & { readonly name: ChoiceName }) {
  const id = useId();
  const { t } = useLanguage();
  const value = levers[name];
  return (
    <div className={value === leverParameters[name].absent ? 'lever' : 'lever moved'}>
      <label htmlFor={id}>{t[`lever.${name}`]}</label>
      <select id={id} value={value} onChange={({ target }) => move({ [name]: target.value })}>
        {choices[name].map((option) => (
          <option key={option} value={option}>
            {t[`lever.${name}.${option}` as keyof typeof t] as string}
          </option>
        ))}
      </select>
    </div>
  );
}

function Switch({ name, levers, move }: Control & { readonly name: 'kept' | 'guarantee' }) {
  const id = useId();
  const { t } = useLanguage();
  return (
    <div className={levers[name] ? 'lever switch moved' : 'lever switch'}>
      <input
        id={id}
        type="checkbox"
        checked={levers[name]}
        onChange={({ target }) => move({ [name]: target.checked })}
      />
      <label htmlFor={id}>{t[`lever.${name}`]}</label>
    </div>
  );
}
