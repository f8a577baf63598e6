import * as React from 'react';

import {
  FEEDBACK_FIELDS,
  FIRST_FIELDS,
  type FeedbackField,
} from '../pages/feedback/useFeedbackCells';

const STORAGE_KEY = 'strapi-plugin-cx.feedback-columns';
const CHANGED = 'strapi-plugin-cx.feedback-columns-changed';

const readText = (): string => window.localStorage.getItem(STORAGE_KEY) ?? '';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
};

/** Columns of the feedback table, as the reader chose them in this browser; at least one. */
export const useFeedbackFields = () => {
  const text = React.useSyncExternalStore(subscribe, readText);
  const fields = React.useMemo(() => {
    const names = text.split(',');
    const chosen = FEEDBACK_FIELDS.filter((field) => names.includes(field));
    return chosen.length > 0 ? chosen : FIRST_FIELDS;
  }, [text]);
  const toggle = React.useCallback(
    (key: string, on: boolean) => {
      const next = FEEDBACK_FIELDS.filter((field: FeedbackField) =>
        field === key ? on : fields.includes(field)
      );
      window.localStorage.setItem(STORAGE_KEY, next.join(','));
      window.dispatchEvent(new Event(CHANGED));
    },
    [fields]
  );
  return { fields, all: FEEDBACK_FIELDS, toggle };
};
