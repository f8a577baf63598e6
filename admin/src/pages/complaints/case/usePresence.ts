import * as React from 'react';

import type { TellPresence } from '../../../../../shared/contracts/complaint-desk';
import { useTellCxPresenceMutation } from '../../../api/complaints';

/** So often a page says that it is open; the server forgets it after three times as long. */
const EVERY = 10_000;

type Others = TellPresence.Response['data']['others'];

/**
 * Tells that the case is open here while anybody can see it, and hears who else is there.
 * @param onSequence is given the number of the case's last event each time
 */
export const usePresence = (
  reference: string,
  visible: boolean,
  onSequence: (sequence: number) => void
): { others: Others; writing: (part: string, is: boolean) => void } => {
  const [tell] = useTellCxPresenceMutation();
  const [others, setOthers] = React.useState<Others>([]);
  const [parts, setParts] = React.useState<ReadonlySet<string>>(new Set());
  const writes = parts.size > 0;
  const writing = React.useCallback((part: string, is: boolean) => {
    setParts((before) => {
      if (before.has(part) === is) return before;
      return new Set(is ? [...before, part] : [...before].filter((one) => one !== part));
    });
  }, []);
  const heard = React.useRef(onSequence);
  React.useEffect(() => {
    heard.current = onSequence;
  });
  React.useEffect(() => {
    if (!visible) return undefined;
    let gone = false;
    const say = async () => {
      const answer = await tell({ reference, writing: writes });
      // Without an answer nothing is known anew; the next one comes soon.
      if (gone || !('data' in answer)) return;
      setOthers(answer.data.others);
      heard.current(answer.data.sequence);
    };
    void say();
    const timer = window.setInterval(() => void say(), EVERY);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
  }, [tell, reference, visible, writes]);
  return { others, writing };
};
