import * as React from 'react';

import type { LocalDate } from '../../../../../../shared/time';
import { oldNotesKey, readOldNotes, type OldNotes } from './old-notes';

export interface OldNotesHandle {
  /** null: this browser keeps none of the period. */
  notes: OldNotes | null;
  forget: () => void;
}

/** What this browser kept of a period before reviews were kept on the server. */
export const useOldNotes = (window_: { from: LocalDate; to: LocalDate }): OldNotesHandle => {
  const key = oldNotesKey(window_);
  const [forgotten, setForgotten] = React.useState<string | null>(null);
  const notes = React.useMemo(() => readOldNotes(window.localStorage.getItem(key)), [key]);
  const forget = React.useCallback(() => {
    window.localStorage.removeItem(key);
    setForgotten(key);
  }, [key]);
  return { notes: forgotten === key ? null : notes, forget };
};
