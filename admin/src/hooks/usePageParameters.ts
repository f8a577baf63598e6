import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import { changesOnlyDates } from '../filters/date-steps';

/** Whether a change goes on with the one before: the browser then goes back over both at once. */
export type Step = 'next' | 'same';

/** The parameters that a page's URL has, and the way to others. */
export type PageParameters = readonly [
  params: URLSearchParams,
  setParams: (write: (current: URLSearchParams) => URLSearchParams, step?: Step) => void,
];

/**
 * What a page shows, in its URL. Every change is a step that the browser goes back, but all dates that a reader tries
 * in a period are one: who goes back leaves the period instead of walking through its dates.
 */
export const usePageParameters = (): PageParameters => {
  const [params, go] = useSearchParams();
  const setParams = React.useCallback(
    (write: (current: URLSearchParams) => URLSearchParams, step: Step = 'next') => {
      const next = write(params);
      go(next, { replace: step === 'same' || changesOnlyDates(params, next) });
    },
    [params, go]
  );
  return [params, setParams];
};
