import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import type { PageCode } from '../pages.ts';

/** Heading of a page, with what it answers in a line. */
export function PageHead({ page, children }: { readonly page: PageCode; readonly children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <header className="page-head">
      <h1>{t[`title.${page}`]}</h1>
      {children && <p className="subtitle">{children}</p>}
    </header>
  );
}
