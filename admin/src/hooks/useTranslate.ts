import * as React from 'react';
import { useIntl } from 'react-intl';

import type { MessageKey } from '../translations/messages';

export type TextValues = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: TextValues) => string;

/** Our messages, by keys that the compiler knows. */
export const useTranslate = (): Translate => {
  const intl = useIntl();
  return React.useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
};

/** The same with elements as arguments, for numbers that need their own direction. */
export const useRichTranslate = () => {
  const intl = useIntl();
  return React.useCallback(
    (key: MessageKey, values: Record<string, React.ReactNode>): React.ReactNode =>
      React.Children.toArray(intl.formatMessage({ id: key }, values)),
    [intl]
  );
};
