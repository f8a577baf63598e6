import * as React from 'react';

import { isolateLtr } from '../../../format/number';
import { useFormats } from '../../../hooks/useFormats';

/** Below it more digits say nothing. */
const LEAST = 0.001;

/** `p = 0.034`, `p < 0.001`. */
export const usePValue = (): ((p: number) => string) => {
  const formats = useFormats();
  return React.useCallback(
    (p) =>
      isolateLtr(p < LEAST ? `p < ${formats.decimal(LEAST, 3)}` : `p = ${formats.decimal(p, 3)}`),
    [formats]
  );
};
