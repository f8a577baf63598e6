import * as React from 'react';
import { flushSync } from 'react-dom';

/** True while the browser lays the page out for paper. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    const paper = window.matchMedia('print');
    // Layout for paper begins as soon as the listener returns.
    const follow = () => flushSync(() => setPrinting(paper.matches));
    // Not every browser tells the query in time, or at all.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => flushSync(() => setPrinting(false));
    paper.addEventListener('change', follow);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      paper.removeEventListener('change', follow);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};
