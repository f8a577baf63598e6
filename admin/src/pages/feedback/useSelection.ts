import * as React from 'react';

import type { FeedbackRow } from '../../../../shared/contracts/feedback-list';

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Document ids of the page, in its order. */
  all: readonly string[];
  choose: (documentId: string, on: boolean) => void;
  chooseAll: (on: boolean) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Answers of the page that the reader has chosen; what is no longer on the page is chosen no longer. */
export const useSelection = (rows: readonly FeedbackRow[]): Selection => {
  const [marked, setMarked] = React.useState(NONE);
  const all = React.useMemo(() => rows.map(({ documentId }) => documentId), [rows]);
  const chosen = React.useMemo(() => new Set(all.filter((id) => marked.has(id))), [all, marked]);
  const choose = React.useCallback(
    (documentId: string, on: boolean) =>
      setMarked((before) => {
        const next = new Set(before);
        if (on) next.add(documentId);
        else next.delete(documentId);
        return next;
      }),
    []
  );
  const chooseAll = React.useCallback((on: boolean) => setMarked(on ? new Set(all) : NONE), [all]);
  return { chosen, all, choose, chooseAll };
};
