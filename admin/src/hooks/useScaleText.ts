import * as React from 'react';

import { parseScaleId } from '../../../shared/scale';
import { isolatedLtr } from '../format/isolated';
import { useFormats } from './useFormats';
import { useTranslate } from './useTranslate';

/** A scale's name in words: `1..5` becomes "1 to 5". */
export const useScaleText = (): ((id: string) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useCallback(
    (id) => {
      const scale = parseScaleId(id);
      if (!scale) return id;
      // In text from right to left the sign of a number would drift behind it.
      const ends = {
        low: isolatedLtr(formats.count(scale.min)),
        high: isolatedLtr(formats.count(scale.max)),
      };
      return t(scale.reversed ? 'metrics.scaleReversed' : 'metrics.scaleRange', ends);
    },
    [t, formats]
  );
};
