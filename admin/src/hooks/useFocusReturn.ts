import * as React from 'react';

import { tabStopsIn } from '../components/tab-stops';

/** Not in the menus of the admin round a page. */
const INSIDE = 'main, [role=dialog]';

const ancestorsOf = (element: Element | null): Element[] =>
  element?.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : [];

/**
 * The first that Tab comes to in what is left of the places round an element that is gone, or such a place itself
 * where nothing is left in it and it was made for the focus.
 */
const nearest = (around: readonly Element[]): HTMLElement | undefined =>
  around
    .filter((place) => place.isConnected && place.closest(INSIDE) !== null)
    .flatMap((place) => [
      ...tabStopsIn(place),
      ...(place instanceof HTMLElement && place.hasAttribute('tabindex') ? [place] : []),
    ])[0];

/** Whence a dialog was opened. */
interface Origin {
  opener: Element | null;
  around: readonly Element[];
}

/** Those of the dialogs that are open; the last one lies on top. */
const open: (readonly Origin[])[] = [];

/** One dialog may follow another, whose button is gone by then: behind that stands what opened the first. */
const originsNow = (): readonly Origin[] => {
  const opener = document.activeElement;
  const under = opener?.closest('[role=dialog]') ? (open.at(-1) ?? []) : [];
  return [{ opener, around: ancestorsOf(opener) }, ...under];
};

/**
 * Gives the focus back to where a dialog was opened from. The design system's modal does so for a trigger of its own
 * alone, and ours are opened from anywhere: without this the keyboard would begin at the top of the page again. Where
 * the dialog's work took its opener away, as a row that is no longer in a list, the keyboard goes on beside it.
 * @returns what the content of a modal needs for it
 */
export const useFocusReturn = (): { onCloseAutoFocus: () => void } => {
  // Read while the dialog is drawn for the first time: its own fields take the focus after that.
  const [origins] = React.useState(originsNow);
  React.useEffect(() => {
    open.push(origins);
    return () => {
      open.splice(open.indexOf(origins), 1);
    };
  }, [origins]);
  const onCloseAutoFocus = () => {
    // Whoever closed the dialog may have led the focus elsewhere already.
    if (document.activeElement !== document.body) return;
    const opener = origins.map((origin) => origin.opener).find((one) => one?.isConnected);
    const back = opener ?? nearest(origins.flatMap(({ around }) => around));
    if (back instanceof HTMLElement) back.focus();
  };
  return { onCloseAutoFocus };
};
