import type { ReactNode } from 'react';

/** What a reader chooses on a page, above what it changes. */
export function Controls({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <form className="controls" aria-label={label} onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
