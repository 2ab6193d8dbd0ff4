import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { LanguageProvider, useLanguage } from '../language/language.tsx';
import { pages } from '../pages.ts';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';

/** What stands about every page: skip link, masthead with the pages, the page itself, footer. */
export function Shell() {
  return (
    <Suspense fallback={<p className="loading">…</p>}>
      <LanguageProvider>
        <Frame />
      </LanguageProvider>
    </Suspense>
  );
}

function Frame() {
  const { t } = useLanguage();
  return (
    <>
      <a className="skip" href="#main">
        {t['site.skip']}
      </a>
      <Masthead />
      <Main />
      <Footer />
    </>
  );
}

/** The page, named in the window's title; a reader who follows a link starts at its heading. */
function Main() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  const page = pages.find(({ path }) => path === pathname);
  useEffect(() => {
    document.title = page ? `${t[`nav.${page.code}`]} · Burdenshift` : 'Burdenshift';
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [page, pathname, t]);
  return (
    <main id="main" tabIndex={-1} ref={main}>
      <Suspense fallback={<p className="loading">{t['site.loading']}</p>}>
        <Outlet />
      </Suspense>
    </main>
  );
}
