import * as React from 'react';

import type { KpiDescription, KpiTarget } from '../../../shared/contracts/kpi';
import { TargetLine } from '../charts/TargetLine';
import type { TrendGeometry } from '../charts/trend-geometry';
import { isolateLtr } from '../format/number';
import { useFormats } from './useFormats';
import { useLanguage } from './useLanguage';
import { useTranslate } from './useTranslate';

/** Draws a KPI's target into its chart over time; nothing where there is none. */
export const useTargetLine = (
  target: KpiTarget | null,
  definition: KpiDescription
): ((geometry: TrendGeometry) => React.ReactNode) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  return React.useCallback(
    (geometry) =>
      target && (
        <TargetLine
          geometry={geometry}
          value={target.value}
          label={t('target.named', {
            value: isolateLtr(formats.value(target.value, definition)),
          })}
          direction={direction}
        />
      ),
    [target, definition, t, formats, direction]
  );
};
