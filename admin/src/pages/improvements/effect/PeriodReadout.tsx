import { Typography } from '@strapi/design-system';

import type { EffectPeriod } from '../../../../../shared/contracts/improvement';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { Num } from '../../../components/Num';
import { useCountWords } from '../../../hooks/useCountWords';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';

/** What a point of the chart stands for. */
export const PeriodReadout = ({
  period: { from, to, acted, untouched },
  definition,
}: {
  period: EffectPeriod;
  definition: KpiDescription;
}) => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  const number = (value: number | null) =>
    value === null ? '—' : <Num>{formats.value(value, definition)}</Num>;
  return (
    <>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {formats.dateRange(from, to)}
      </Typography>
      <Typography tag="div" variant="omega" fontWeight="bold">
        {number(acted.value)}
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {words.count(acted.n)}
      </Typography>
      {untouched && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t('improvements.effect.untouched')}: {number(untouched.value)}
        </Typography>
      )}
    </>
  );
};
