import * as React from 'react';

import type { DeskCommand } from '../../../../../shared/contracts/complaint-desk';
import { useActOnCxComplaintMutation, type ComplaintKey } from '../../../api/complaints';
import { useOutcome } from '../../../hooks/useOutcome';
import type { ActResult } from './CaseContext';

/** True for the server's word that somebody else has changed the case since it was seen. */
export const isChanged = (error: unknown): boolean => {
  const { details } = (error ?? {}) as { details?: { code?: unknown } };
  return details?.code === 'changed';
};

const isConflict = (error: unknown): boolean =>
  (error as { status?: unknown } | null)?.status === 409 || isChanged(error);

/** Does things with one case, says how they went, and has the case asked for again where it has changed. */
export const useAct = (key: ComplaintKey, askAgain: () => unknown) => {
  const [send] = useActOnCxComplaintMutation();
  const tell = useOutcome();
  const latest = React.useRef({ key, askAgain });
  React.useEffect(() => {
    latest.current = { key, askAgain };
  });
  return React.useCallback(
    async (commands: DeskCommand[], done: string, seen?: number): Promise<ActResult> => {
      const outcome = await send({
        ...latest.current.key,
        commands,
        ...(seen !== undefined && { sequence: seen }),
      });
      if ('data' in outcome) {
        tell(outcome, done);
        return 'done';
      }
      if (isConflict(outcome.error)) latest.current.askAgain();
      if (isChanged(outcome.error)) return 'changed';
      tell(outcome);
      return 'failed';
    },
    [send, tell]
  );
};
