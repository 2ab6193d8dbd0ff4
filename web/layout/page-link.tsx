import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { pages } from '../pages.ts';
import { shared } from '../url/shared.ts';

/** A link to a page; what pages share of the address goes with it. */
export function PageLink({
  to,
  className,
  label,
  hash,
  children,
}: {
  readonly to: (typeof pages)[number]['path'];
  readonly className?: string;
  readonly label?: string;
  readonly hash?: string;
  readonly children: ReactNode;
}) {
  return (
    <Link
      to={to as string}
      search={shared as never}
      {...(className !== undefined && { className })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(hash !== undefined && { hash })}
      activeOptions={{ exact: true, includeSearch: false }}
    >
      {children}
    </Link>
  );
}
