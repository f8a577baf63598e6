import * as React from 'react';

import type { FoundPainPoint } from '../../../../../../shared/contracts/journey-overlay';
import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';

/** What the data found, as one sentence with its numbers. */
export const usePainSentence = (): ((
  found: FoundPainPoint,
  definition: KpiDescription
) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useCallback(
    (found, definition) => {
      const percent = definition.unit === 'percent' ? t('unit.percent') : '';
      const number = (value: number) => isolateLtr(`${formats.value(value, definition)}${percent}`);
      const size = Math.abs(found.difference?.value ?? found.value - found.against);
      const sizes = found.difference?.confidence;
      const distance = (side: number) => formats.decimal(Math.abs(side), definition.decimals);
      const intervalOf = (one: FoundPainPoint['confidence']) =>
        one ? isolateLtr(formats.interval(one, definition)) : '—';
      return t(`journey.found.${found.kind}`, {
        kpi: definition.name,
        value: number(found.value),
        against: number(found.against),
        difference: isolateLtr(formats.decimal(size, definition.decimals)),
        interval: sizes
          ? isolateLtr(`${distance(sizes.high)} … ${distance(sizes.low)}`)
          : intervalOf(found.confidence),
        n: found.n,
      });
    },
    [t, formats]
  );
};
