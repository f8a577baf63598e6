import * as React from 'react';

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Keys of the page's rows, in its order. */
  all: readonly string[];
  choose: (key: string, on: boolean) => void;
  chooseAll: (on: boolean) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Rows of the page that the reader has chosen; what is no longer on the page is chosen no longer. */
export const useSelection = (all: readonly string[]): Selection => {
  const [marked, setMarked] = React.useState(NONE);
  const chosen = React.useMemo(() => new Set(all.filter((key) => marked.has(key))), [all, marked]);
  const choose = React.useCallback(
    (key: string, on: boolean) =>
      setMarked((before) => {
        const next = new Set(before);
        if (on) next.add(key);
        else next.delete(key);
        return next;
      }),
    []
  );
  const chooseAll = React.useCallback((on: boolean) => setMarked(on ? new Set(all) : NONE), [all]);
  return { chosen, all, choose, chooseAll };
};
