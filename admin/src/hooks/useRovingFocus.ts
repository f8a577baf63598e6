import * as React from 'react';

import { stepFocus } from '../charts/roving-focus';

type Focusable = HTMLElement | SVGElement;

/**
 * One tab stop for several elements: arrow keys, Home and End walk among `indices` (ascending); Tab comes
 * back to the one that had the focus last, at first to the last of all.
 * @returns what the element of an index needs
 */
export const useRovingFocus = (indices: readonly number[]) => {
  const elements = React.useRef<(Focusable | null)[]>([]);
  const [stop, setStop] = React.useState<number | undefined>(undefined);
  const last = indices[indices.length - 1];
  const tabStop = stop !== undefined && indices.includes(stop) ? stop : last;

  return (index: number) => ({
    ref: (element: Focusable | null) => {
      elements.current[index] = element;
    },
    tabIndex: index === tabStop ? 0 : -1,
    onFocus: () => setStop(index),
    onKeyDown: (event: React.KeyboardEvent) => {
      const next = stepFocus(event.key, indices, index);
      if (next === null) return;
      event.preventDefault();
      elements.current[next]?.focus();
    },
  });
};
