import * as React from 'react';

/**
 * How often a page asks anew. Where it got nothing at all the reader asks again, or the way out would come and go.
 * @param every milliseconds
 * @returns what goes with the query, and what is told of its answer
 */
export const usePolling = (every: number) => {
  const [failed, setFailed] = React.useState(false);
  return { pollingInterval: failed ? 0 : every, setFailed };
};
