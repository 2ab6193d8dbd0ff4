import { useLanguage } from '../language/language.tsx';
import { pages } from '../pages.ts';
import { PageLink } from './page-link.tsx';

export function Navigation() {
  const { t } = useLanguage();
  return (
    <nav className="pages" aria-label={t['nav.label']}>
      <ul>
        {pages.map(({ code, path }) => (
          <li key={code}>
            <PageLink to={path}>{t[`nav.${code}`]}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
