import * as React from 'react';

const read = (key: string): unknown => {
  const text = window.localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * State that the browser keeps; null until something was stored, and where what is stored can't be read.
 * Strapi's own `usePersistentState` does the same, but is public only in versions after our oldest.
 */
export const useStoredState = (key: string): [unknown, (value: unknown) => void] => {
  const [value, setValue] = React.useState(() => read(key));
  const store = React.useCallback(
    (next: unknown) => {
      window.localStorage.setItem(key, JSON.stringify(next));
      setValue(next);
    },
    [key]
  );
  return [value, store];
};
