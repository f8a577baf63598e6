import * as React from 'react';

import { parseScaleId } from '../../../shared/scale';
import { useFormats } from './useFormats';

/** A scale by its ends: `0..10` becomes "0…10", in the reader's digits; null where the id is none. */
export const useScaleRange = (): ((id: string) => string | null) => {
  const formats = useFormats();
  return React.useCallback(
    (id) => {
      const scale = parseScaleId(id);
      return scale && `${formats.count(scale.min)}…${formats.count(scale.max)}`;
    },
    [formats]
  );
};
