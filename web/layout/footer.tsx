import { Suspense, use } from 'react';
import { useLanguage } from '../language/language.tsx';
import { loadBaseline } from '../model/baseline.ts';

/** Which data every number on the page comes from, and how to make them again. */
export function Footer() {
  const { t } = useLanguage();
  return (
    <footer className="colophon">
      <Suspense fallback={null}>
        <Edition />
      </Suspense>
      <p>{t['footer.terms']}</p>
    </footer>
  );
}

function Edition() {
  const { t, date } = useLanguage();
  const { meta } = use(loadBaseline());
  return (
    <dl>
      <div>
        <dt>{t['footer.edition'](meta.data.edition, date(meta.asOf ?? ''))}</dt>
        <dd>Burdenshift {meta.version}</dd>
      </div>
      <div>
        <dt>{t['footer.sha']}</dt>
        <dd>
          <code>{meta.data.sha256}</code>
        </dd>
      </div>
      <div>
        <dt>{t['footer.remake']}</dt>
        <dd>
          <code>{meta.command}</code>
        </dd>
      </div>
    </dl>
  );
}
