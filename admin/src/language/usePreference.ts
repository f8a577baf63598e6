import * as React from 'react';

import { NO_PREFERENCE, type LanguagePreference } from '../../../shared/language';
import { useGetCxStartQuery, useSaveCxPreferenceMutation } from '../api/start';
import { useStoredState } from '../hooks/useStoredState';
import { keptText, PREFERENCE_KEY, readKept, samePreference } from './preference';

/**
 * The reader's choice: at once as this browser keeps it, then as the server does, which is right across
 * browsers. What the server has not heard of yet it is told, also a choice from before it kept any.
 */
export const usePreference = () => {
  const [stored, setStored] = useStoredState(PREFERENCE_KEY);
  const { data: start } = useGetCxStartQuery();
  const [save] = useSaveCxPreferenceMutation();
  const { preference, pending } = React.useMemo(() => readKept(stored), [stored]);
  /** Choices go out one after the other, so that the last one stays. */
  const sending = React.useRef<Promise<unknown>>(Promise.resolve());
  /** What was sent is not sent again when that failed; the next page does it. */
  const sent = React.useRef<LanguagePreference | null>(null);

  React.useEffect(() => {
    if (!start) return;
    if (!pending) {
      const known = start.preference ?? NO_PREFERENCE;
      if (!samePreference(known, preference)) setStored(keptText(known, true));
      return;
    }
    if (sent.current === preference) return;
    sent.current = preference;
    sending.current = sending.current.then(async () => {
      const outcome = await save(preference);
      const isLast = sent.current === preference;
      if (isLast && 'data' in outcome) setStored(keptText(preference, true));
    });
  }, [start, pending, preference, save, setStored]);

  const choose = React.useCallback(
    (choice: Partial<LanguagePreference>) =>
      setStored(keptText({ ...preference, ...choice }, false)),
    [preference, setStored]
  );
  return { preference, choose };
};
