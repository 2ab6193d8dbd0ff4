import { useLanguage } from '../language/language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import { PageLink } from './page-link.tsx';

export function Masthead() {
  const { t } = useLanguage();
  return (
    <header className="masthead">
      <div className="brand">
        <PageLink to="/" className="wordmark" label={t['site.home']}>
          Burdenshift
        </PageLink>
        <p className="tagline">{t['site.tagline']}</p>
        <LanguageSwitch />
      </div>
      <Navigation />
    </header>
  );
}
