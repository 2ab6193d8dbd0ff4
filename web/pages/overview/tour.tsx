import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { choice } from '../../url/parameter.ts';
import { useAddress } from '../../url/use-address.ts';

/** Whether the tour was seen: remembered until the window is closed, or said by the address. */
const remembered = 'burdenshift-tour';
const parameters = { tour: choice(['offered', 'seen', '1', '2', '3', '4'], 'offered') };
const steps = ['1', '2', '3', '4'] as const;

const wasSeen = (): boolean => {
  try {
    return sessionStorage.getItem(remembered) === 'seen';
  } catch {
    // A browser that keeps nothing offers the tour again.
    return false;
  }
};

/** A minute through the page for first-time visitors: what the matrix says, how to move it, where numbers come from. */
export function Tour() {
  const { t } = useLanguage();
  const [{ tour }, change] = useAddress(parameters);
  const [seen, setSeen] = useState(wasSeen);
  const close = (): void => {
    try {
      sessionStorage.setItem(remembered, 'seen');
    } catch {
      // As above.
    }
    setSeen(true);
    change({ tour: 'offered' });
  };
  const step = steps.find((one) => one === tour);
  if (step === undefined && (seen || tour === 'seen')) return null;
  if (step === undefined)
    return (
      <aside className="tour" aria-label={t['tour.label']}>
        <p>{t['tour.offer']}</p>
        <p className="tour-buttons">
          <button type="button" className="button" onClick={() => change({ tour: '1' })}>
            {t['tour.start']}
          </button>
          <button type="button" className="plain" onClick={close}>
            {t['tour.skip']}
          </button>
        </p>
      </aside>
    );
  const next = steps[steps.indexOf(step) + 1];
  return (
    <aside className="tour" aria-label={t['tour.label']}>
      <p aria-live="polite">
        <b>
          {step} / {steps.length}
        </b>{' '}
        {t[`tour.${step}`]}
      </p>
      <p className="tour-buttons">
        {next && (
          <button type="button" className="button" onClick={() => change({ tour: next })}>
            {t['tour.next']}
          </button>
        )}
        <button type="button" className={next ? 'plain' : 'button'} onClick={close}>
          {next ? t['tour.skip'] : t['tour.end']}
        </button>
      </p>
    </aside>
  );
}
