import * as React from 'react';

const LINE = '[data-reference]';

/** Lines of a list by their references, and the one that the reader is at. */
export interface LineFocus {
  /** Holds the lines. */
  ref: React.RefObject<HTMLDivElement>;
  /** Reference of the line with the focus, else of the one that had it last. */
  current: () => string | null;
  /** Goes so many lines on, or back. */
  move: (by: number) => void;
  /** Goes to the line of this reference. */
  go: (reference: string) => void;
  /** Opens the current line. */
  open: () => void;
}

const linesIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(LINE) ?? []),
];

const linkIn = (line: HTMLElement | undefined): HTMLElement | null =>
  line?.querySelector('a') ?? null;

/** Walks through a list with the real focus, so that a screen reader reads each line that is come to. */
export const useLineFocus = (): LineFocus => {
  const ref = React.useRef<HTMLDivElement>(null);
  const last = React.useRef<string | null>(null);

  const indexOf = React.useCallback((lines: readonly HTMLElement[]): number => {
    const focused = lines.findIndex((line) => line.contains(document.activeElement));
    if (focused >= 0) return focused;
    return lines.findIndex(({ dataset }) => dataset.reference === last.current);
  }, []);
  const current = React.useCallback(() => {
    const lines = linesIn(ref.current);
    return lines[indexOf(lines)]?.dataset.reference ?? null;
  }, [indexOf]);
  const move = React.useCallback(
    (by: number) => {
      const lines = linesIn(ref.current);
      const from = indexOf(lines);
      const to = from < 0 ? 0 : Math.min(Math.max(from + by, 0), lines.length - 1);
      const line = lines[to];
      last.current = line?.dataset.reference ?? null;
      linkIn(line)?.focus();
    },
    [indexOf]
  );
  const go = React.useCallback((reference: string) => {
    last.current = reference;
    linkIn(linesIn(ref.current).find(({ dataset }) => dataset.reference === reference))?.focus();
  }, []);
  const open = React.useCallback(() => {
    const lines = linesIn(ref.current);
    linkIn(lines[indexOf(lines)])?.click();
  }, [indexOf]);
  return React.useMemo(() => ({ ref, current, move, go, open }), [current, move, go, open]);
};
