import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import type { Markup as Escaped } from '../../src/report/html/escape.ts';
import { shared } from '../url/shared.ts';

/** The page on which the report's anchors of a kind stand. */
const pageOfAnchor: readonly (readonly [RegExp, string])[] = [
  [/^source-/, '/sources'],
  [/^case-/, '/deliveries'],
  [/^capability-|^capabilities$/, '/capability'],
  [/^yardstick-|^(limits|verdicts|decides|spreads)$/, '/method'],
];

/**
 * Markup of the report's own functions, which escape every text that they are given; anything else does not fit the type.
 * Styles are set by script, as the content security policy wants it, and anchors lead to the page that has them.
 */
export function Markup({ of, className }: { readonly of: Escaped; readonly className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useLayoutEffect(() => {
    const element = place.current!;
    // In escaped text no quotation mark is left, so that this finds attributes alone.
    element.innerHTML = of.markup.replaceAll(' style="', ' data-style="');
    for (const styled of element.querySelectorAll<HTMLElement>('[data-style]')) {
      styled.style.cssText = styled.dataset.style!;
      styled.removeAttribute('data-style');
    }
    for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const anchor = link.getAttribute('href')!.slice(1);
      const page = pageOfAnchor.find(([pattern]) => pattern.test(anchor))?.[1];
      if (page !== undefined && page !== location.pathname) link.href = `${page}#${anchor}`;
    }
    const anchor = location.hash.slice(1);
    if (anchor && element.querySelector(`#${CSS.escape(anchor)}`))
      document.getElementById(anchor)?.scrollIntoView();
    const follow = (event: MouseEvent): void => {
      const link = (event.target as Element).closest('a');
      if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      void navigate({ to: link.pathname, hash: link.hash.slice(1), search: shared as never });
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [of.markup, navigate]);
  return <div ref={place} className={className} />;
}
