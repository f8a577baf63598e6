import * as React from 'react';

import type { KpiClock } from '../../../../../shared/contracts/kpi-terms';
import { useFormats } from '../../../hooks/useFormats';

/** Seconds in minutes, hours or days; working time in hours all the way. */
export const useDurationFormat = (clock: KpiClock): ((seconds: number) => string) => {
  const formats = useFormats();
  return React.useCallback(
    (seconds) =>
      seconds === 0
        ? formats.count(0)
        : formats.value(seconds, { unit: 'seconds', decimals: 0, clock }),
    [formats, clock]
  );
};
