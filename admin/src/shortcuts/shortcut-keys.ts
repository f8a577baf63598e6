/** What of a key press tells which key it was. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** A question mark as keyboards of our languages write it. */
const QUESTION = ['?', '؟'];
const LETTER = /^[a-z]$/i;
const LETTER_CODE = /^Key([A-Z])$/;

/**
 * The name of a key: a small letter, `/`, `?` or what the browser calls it; null with a modifier, which belongs
 * to browser and system. With an Arabic or Persian layout a letter's key is known by where it lies.
 */
export const keyOf = ({ key, code, ctrlKey, altKey, metaKey }: KeyPress): string | null => {
  if (ctrlKey || altKey || metaKey) return null;
  if (LETTER.test(key)) return key.toLowerCase();
  if (QUESTION.includes(key)) return '?';
  const letter = LETTER_CODE.exec(code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  return code === 'Slash' && key !== '?' ? '/' : key;
};

/** Where a key is text, or already means something. */
const BUSY =
  'input:not([type=checkbox]), textarea, select, [contenteditable=""], [contenteditable=true], [role=textbox], [role=combobox], [role=menu], [role=listbox]';
const OVERLAY = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Whether whoever presses a key there writes, or chooses from something that lies over the page. */
export const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(BUSY) !== null) ||
  document.querySelector(OVERLAY) !== null;

/**
 * Which of these keys was pressed now.
 * @param pending the key before, where a key alone begins one of two, such as `g b`
 * @returns the keys that are complete, or the first of two
 */
export const matchKeys = (
  all: readonly string[],
  pending: string | null,
  key: string
): { done: string | null; pending: string | null } => {
  const pair = pending === null ? null : `${pending} ${key}`;
  if (pair !== null && all.includes(pair)) return { done: pair, pending: null };
  if (all.includes(key)) return { done: key, pending: null };
  return { done: null, pending: all.some((keys) => keys.startsWith(`${key} `)) ? key : null };
};
