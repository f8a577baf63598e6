const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

/** Panels of tabs that are not chosen have a place in the order of Tab, too, but are hidden. */
const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.closest('[hidden]') === null;

/** What Tab comes to inside an element, in order. */
export const tabStopsIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
