import * as React from 'react';

import type { Because } from '../../../shared/refusal';
import type { RequestError } from '../api/request-error';
import { isMessageKey } from '../translations/messages';
import { isolated } from '../format/isolated';
import { useFormats } from './useFormats';
import { useTranslate } from './useTranslate';

/** One reason why something was not done. */
export interface RefusalText {
  text: string;
  /** Whether it stands in the server's own English, as we have no words for it. */
  foreign: boolean;
}

interface Fault {
  message?: string;
  because?: Because;
}

interface Details {
  errors?: Fault[];
  because?: Because;
  /** Of the complaint process. */
  code?: string;
}

/** Everything that the server found wrong, else its one sentence. */
const faultsOf = ({ message }: RequestError, details: Details): Fault[] => {
  const found = (details.errors ?? []).filter((fault) => fault.message || fault.because);
  return found.length > 0 ? found : [{ message: message ?? '', because: details.because }];
};

/** Why the server refused, in the reader's language; what only programs get wrong stays as it is. */
export const useRefusals = () => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useCallback(
    (error: RequestError): RefusalText[] => {
      const details: Details = ('details' in error && (error.details as Details)) || {};
      const process = `refusal.case.${details.code}`;
      if (isMessageKey(process)) return [{ text: t(process), foreign: false }];
      const texts = faultsOf(error, details).map(({ message = '', because }): RefusalText => {
        const key = `refusal.${because?.code}`;
        if (!because || !isMessageKey(key)) return { text: message, foreign: true };
        const told = (name: string, value: string): string => {
          const dimension = `dimension.${value}`;
          if (name === 'dimension' && isMessageKey(dimension)) return t(dimension);
          // What is named may run the other way than the sentence.
          return isolated(name === 'date' ? formats.date(value) : value);
        };
        const values = Object.entries(because.args).map(([name, value]) => [
          name,
          typeof value === 'number' ? value : told(name, value),
        ]);
        return { text: t(key, Object.fromEntries(values)), foreign: false };
      });
      // What is wrong at several places is told once.
      return texts.filter(({ text }, at) => texts.findIndex((one) => one.text === text) === at);
    },
    [t, formats]
  );
};
