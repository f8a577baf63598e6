import * as React from 'react';

import { useOutcome, type Outcome } from './useOutcome';

/** Says how something went, and gives what came of it; null where it did not go well. */
export const useTell = () => {
  const tell = useOutcome();
  return React.useCallback(
    <Data>(outcome: unknown, done?: string): Data | null =>
      tell(outcome, done) ? ((outcome as Outcome<Data>).data ?? null) : null,
    [tell]
  );
};
