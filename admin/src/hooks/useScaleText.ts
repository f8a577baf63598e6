import * as React from 'react';

import { parseScaleId } from '../../../shared/scale';
import { useFormats } from './useFormats';
import { useTranslate } from './useTranslate';

/** A number in a run of its own: in text from right to left its sign would drift behind it. */
const apart = (number: string): string => `\u2066${number}\u2069`;

/** A scale's name in words: `1..5` becomes "1 to 5". */
export const useScaleText = (): ((id: string) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useCallback(
    (id) => {
      const scale = parseScaleId(id);
      if (!scale) return id;
      const ends = { low: apart(formats.count(scale.min)), high: apart(formats.count(scale.max)) };
      return t(scale.reversed ? 'metrics.scaleReversed' : 'metrics.scaleRange', ends);
    },
    [t, formats]
  );
};
