import type * as React from 'react';

import { keptText, shownText } from '../format/number-text';
import { useLanguage } from './useLanguage';

interface NumberField {
  /** In digits 0 to 9; text that is no number is kept for its error. */
  value: string;
  onChange: (value: string) => void;
  min?: number | undefined;
  max?: number | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

/**
 * What an `input` needs to take a number in the reader's digits: a browser's own number field shows Western
 * ones and swallows what a Persian or Arabic keyboard types.
 */
export const useNumberField = ({ value, onChange, min, max }: NumberField) => {
  const { digits } = useLanguage();
  const shown = shownText(value, digits);
  const number = value.trim() === '' ? undefined : Number(value);
  const now = number !== undefined && Number.isFinite(number) ? number : undefined;

  const step = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (now ?? 0) + by;
    onChange(String(Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next))));
  };
  return {
    type: 'text' as const,
    inputMode: 'decimal' as const,
    role: 'spinbutton',
    autoComplete: 'off',
    dir: 'ltr' as const,
    'aria-valuenow': now,
    'aria-valuetext': now === undefined ? undefined : shown,
    'aria-valuemin': min,
    'aria-valuemax': max,
    value: shown,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => onChange(keptText(target.value)),
    onKeyDown: step,
  };
};
