import type * as React from 'react';

/** Gives the focus to the first field of a form that says it is wrong. @returns whether there is one */
export const focusFault = (form: HTMLElement | null): boolean => {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return Boolean(wrong);
};

/**
 * Enter in a form whose button is off, as something in it is wrong, does nothing: whoever has no pointer and does not
 * see the form is led to the first field that says so.
 */
export const leadToFault = (event: React.KeyboardEvent<HTMLFormElement>): void => {
  const isTaken = event.defaultPrevented || !(event.target instanceof HTMLInputElement);
  if (event.key !== 'Enter' || isTaken) return;
  if (focusFault(event.currentTarget)) event.preventDefault();
};
