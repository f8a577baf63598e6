import * as React from 'react';

const SECOND = 1000;
const listeners = new Set<() => void>();
let timer: number | undefined;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= window.setInterval(() => listeners.forEach((tell) => tell()), SECOND);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
};

const fullSecond = (): number => Math.floor(Date.now() / SECOND) * SECOND;

/** Milliseconds since 1970, by the second; all who ask share one timer. */
export const useNow = (): number => React.useSyncExternalStore(subscribe, fullSecond);
