import * as React from 'react';
import { flushSync } from 'react-dom';

/** True while the browser lays the page out for paper. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    const paper = window.matchMedia('print');
    // Layout for paper begins as soon as the listener returns.
    const follow = () => flushSync(() => setPrinting(paper.matches));
    paper.addEventListener('change', follow);
    return () => paper.removeEventListener('change', follow);
  }, []);
  return printing;
};
