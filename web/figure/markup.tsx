import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import type { Markup as Escaped } from '../../src/report/html/escape.ts';
import { useLanguage } from '../language/language.tsx';
import { parseAddress, type Search } from '../url/address.ts';
import { shared } from '../url/shared.ts';

/** Where the report's anchors of a kind stand: on a page, or as what a parameter of its address names. */
const placeOfAnchor: readonly (readonly [RegExp, string, string?])[] = [
  [/^source-/, '/sources'],
  [/^case-(?!table|events)/, '/deliveries', 'case'],
  [/^capability-(?!overview|not-assessable)/, '/capability', 'capability'],
  [/^capabilities$/, '/capability'],
  [/^yardstick-|^(limits|verdicts|decides|spreads)$/, '/method'],
];

/** The address that an anchor of the report leads to; one of the page itself stays as it is. */
function addressOf(anchor: string): string | undefined {
  const [pattern, page, parameter] = placeOfAnchor.find(([one]) => one.test(anchor)) ?? [];
  if (pattern === undefined || page === undefined) return undefined;
  if (parameter !== undefined) return `${page}?${parameter}=${anchor.replace(pattern, '')}`;
  return page === location.pathname ? undefined : `${page}#${anchor}`;
}

/**
 * Markup of the report's own functions, which escape every text that they are given; anything else does not fit the type.
 * Styles are set by script, as the content security policy wants it, and anchors lead to the page that has them.
 */
export function Markup({ of, className }: { readonly of: Escaped; readonly className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  // The report's own words are English in every language.
  const { code } = useLanguage();
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
      const address = addressOf(anchor);
      if (address !== undefined) link.href = address;
    }
    const anchor = location.hash.slice(1);
    if (anchor && element.querySelector(`#${CSS.escape(anchor)}`))
      document.getElementById(anchor)?.scrollIntoView();
    const follow = (event: MouseEvent): void => {
      const link = (event.target as Element).closest('a');
      if (!link || link.origin !== location.origin) return;
      if (link.pathname === location.pathname && link.search === location.search) return;
      // A link within the page itself, though the address has parameters that the link lacks.
      if (link.getAttribute('href')!.startsWith('#')) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      const named = parseAddress(link.search);
      void navigate({
        to: link.pathname,
        hash: link.hash.slice(1),
        search: ((before: Search) => ({ ...shared(before), ...named })) as never,
      });
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [of.markup, navigate]);
  return <div ref={place} className={className} {...(code !== 'en' && { lang: 'en' })} />;
}
