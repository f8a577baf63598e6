import * as React from 'react';

const subscribe = (listener: () => void): (() => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};

/** Whether anybody can see the page: false in a tab behind others and in a window that is put away. */
export const usePageVisible = (): boolean =>
  React.useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
