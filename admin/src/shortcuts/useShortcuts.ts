import * as React from 'react';

import { useStoredState } from '../hooks/useStoredState';
import type { MessageKey } from '../translations/messages';
import { isBusy, keyOf, matchKeys } from './shortcut-keys';

/** A shortcut as help names it. */
export interface Shortcut {
  /** Any of these does it: one key (`j`, `/`, `Enter`), or two one after the other (`g b`). */
  keys: readonly string[];
  /** Says what it does. */
  label: MessageKey;
}

/** What is done, by keys. */
export type ShortcutRuns = Readonly<Record<string, () => void>>;

const OFF_KEY = 'strapi-plugin-cx.shortcuts-off';
/** So long the second of two keys is waited for. */
const PAIR_MILLISECONDS = 1500;

/** Whether single keys do anything; kept by the browser. They must be possible to turn off (WCAG 2.1.4). */
export const useShortcutsOn = (): { on: boolean; turn: (on: boolean) => void } => {
  const [off, store] = useStoredState(OFF_KEY);
  const turn = React.useCallback((on: boolean) => store(!on), [store]);
  return { on: off !== true, turn };
};

/** Listens for keys of the page, as long as they are turned on and nobody is writing. */
export const useShortcuts = (runs: ShortcutRuns, on: boolean): void => {
  const latest = React.useRef(runs);
  React.useEffect(() => {
    latest.current = runs;
  });
  React.useEffect(() => {
    if (!on) return undefined;
    let first: { key: string; at: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (event.defaultPrevented || key === null || isBusy(event.target)) return;
      const before = first && event.timeStamp - first.at < PAIR_MILLISECONDS ? first.key : null;
      const { done, pending } = matchKeys(Object.keys(latest.current), before, key);
      first = pending === null ? null : { key: pending, at: event.timeStamp };
      if (done === null) return;
      event.preventDefault();
      latest.current[done]?.();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
};
