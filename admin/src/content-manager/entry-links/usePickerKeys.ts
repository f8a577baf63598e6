import * as React from 'react';

const STEPS: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
};

/**
 * Walks through a list while the focus stays in the field that searches it; Enter chooses, and does not send
 * the form.
 */
export const usePickerKeys = (found: readonly { key: string }[], choose: (key: string) => void) => {
  const [at, setAt] = React.useState(0);
  const shown = Math.min(at, found.length - 1);
  const active = found[shown]?.key ?? null;
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    const step = STEPS[event.key];
    if (event.key !== 'Enter' && !step) return;
    event.preventDefault();
    if (active === null) return;
    if (step) setAt(step(shown, found.length - 1));
    else choose(active);
  };
  return { active, onKeyDown, reset: () => setAt(0) };
};
