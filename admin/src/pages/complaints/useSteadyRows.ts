import * as React from 'react';

import type { ComplaintListed } from '../../../../shared/contracts/complaint-queue';

/** A line of the queue and when it was so. */
export interface QueueRow {
  complaint: ComplaintListed;
  /** By this browser's clock, in milliseconds. */
  asOf: number;
  /** It was in the list when the reader began to work in it, and is no longer. */
  gone: boolean;
}

const rowsOf = (complaints: readonly ComplaintListed[], asOf: number): QueueRow[] =>
  complaints.map((complaint) => ({ complaint, asOf, gone: false }));

/** What is shown, in its old order, with what is known of it now. */
export const inOldOrder = (
  shown: readonly QueueRow[],
  complaints: readonly ComplaintListed[],
  asOf: number
): QueueRow[] => {
  const now = new Map(complaints.map((complaint) => [complaint.reference, complaint]));
  return shown.map((row) => {
    const complaint = now.get(row.complaint.reference);
    return complaint ? { complaint, asOf, gone: false } : { ...row, gone: true };
  });
};

const sameOrder = (shown: readonly QueueRow[], complaints: readonly ComplaintListed[]): boolean =>
  shown.length === complaints.length &&
  shown.every(({ complaint }, index) => complaint.reference === complaints[index]?.reference);

interface Read {
  complaints: readonly ComplaintListed[];
  asOf: number;
  /** What was asked for; another choice is another list, which is shown at once. */
  choice: string;
  /** Somebody works in the list. */
  held: boolean;
}

interface SteadyRows {
  rows: readonly QueueRow[];
  /** The server's list has other rows, or another order, than what is shown. */
  changed: boolean;
  /** Shows the server's list. */
  renew: () => void;
}

/**
 * Rows of a list that is read anew again and again, without moving them under the hands of whoever works in
 * it: while `held`, each row stays where it is and only says what is new of it.
 */
export const useSteadyRows = ({ complaints, asOf, choice, held }: Read): SteadyRows => {
  const [shown, setShown] = React.useState(() => ({
    ...{ complaints, asOf, choice, held },
    rows: rowsOf(complaints, asOf),
  }));
  const isNews =
    shown.complaints !== complaints ||
    shown.asOf !== asOf ||
    shown.choice !== choice ||
    shown.held !== held;
  if (isNews) {
    const stays = held && shown.choice === choice;
    const rows = stays ? inOldOrder(shown.rows, complaints, asOf) : rowsOf(complaints, asOf);
    setShown({ complaints, asOf, choice, held, rows });
  }
  const renew = React.useCallback(
    () => setShown((before) => ({ ...before, rows: rowsOf(before.complaints, before.asOf) })),
    []
  );
  return { rows: shown.rows, changed: !sameOrder(shown.rows, complaints), renew };
};
