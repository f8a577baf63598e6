import type * as React from 'react';

import { useElementWidth } from './useElementWidth';
import { usePrinting } from './usePrinting';

/** Pixels of CSS inside a card that lies across an A4 sheet, within the margins that our pages print with. */
const PAPER_WIDTH = 668;

/**
 * How wide a chart is drawn: as its element is on screen; on paper as a card is there. The browser measures nothing
 * between laying out for paper and printing, and what was drawn for a wide screen would be shrunk with its words.
 */
export const useDrawingWidth = (fallback: number): [React.RefCallback<HTMLElement>, number] => {
  const [ref, width] = useElementWidth(fallback);
  return [ref, usePrinting() ? PAPER_WIDTH : width];
};
