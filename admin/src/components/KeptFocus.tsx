import * as React from 'react';

import { tabStopsIn } from './tab-stops';

/** What lies over the page gives the focus back. */
const OVER_THE_PAGE = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const AROUND = '[role=dialog], main';

interface Kept {
  element: Element;
  /** Stops before it, the nearest first. */
  before: readonly HTMLElement[];
}

/** What stands now where it stood. */
const inPlaceOf = ({ before }: Kept, root: HTMLElement): HTMLElement | null => {
  const stops = tabStopsIn(root);
  const last = before.find((element) => element.isConnected);
  const next = last ? stops.indexOf(last) + 1 : 0;
  return stops[next] ?? stops[next - 1] ?? root.closest<HTMLElement>(AROUND);
};

/**
 * Round a list that gets shorter: where the entry that had the keyboard is gone, the keyboard goes on at what stands in
 * its place, and not at the top of the page.
 */
export const KeptFocus = ({ children }: { children: React.ReactNode }) => {
  const root = React.useRef<HTMLDivElement>(null);
  const kept = React.useRef<Kept | null>(null);

  React.useEffect(() => {
    const place = root.current;
    if (!place) return undefined;
    const observer = new MutationObserver(() => {
      const lost = kept.current;
      if (!lost || lost.element.isConnected || document.activeElement !== document.body) return;
      kept.current = null;
      inPlaceOf(lost, place)?.focus();
    });
    observer.observe(place, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  const remember = ({ target }: React.FocusEvent<HTMLElement>) => {
    const stops = root.current ? tabStopsIn(root.current) : [];
    const at = stops.indexOf(target as HTMLElement);
    // Dialogs of an entry are children of the list for React alone.
    if (at >= 0) kept.current = { element: target, before: stops.slice(0, at).reverse() };
  };
  const forget = ({ target, relatedTarget }: React.FocusEvent<HTMLElement>) => {
    const next = relatedTarget instanceof Element ? relatedTarget : null;
    const staysHere = root.current?.contains(next) ?? false;
    const isCovered = next?.closest(OVER_THE_PAGE) ?? false;
    // The window's own going out of sight leaves the focus where it is.
    if (staysHere || isCovered || document.activeElement === target) return;
    if (root.current?.contains(target)) kept.current = null;
  };
  return (
    <div ref={root} onFocus={remember} onBlur={forget}>
      {children}
    </div>
  );
};
