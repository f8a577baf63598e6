import { Flex, Typography } from '@strapi/design-system';

import type { Estimate } from '../../../shared/contracts/kpi';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { Num } from './Num';

/** The number itself, large; a dash where there is none. */
export const KpiValue = ({ estimate, rules }: { estimate: Estimate; rules: NumberRules }) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <Flex gap={1} alignItems="baseline">
      <Typography variant="alpha" fontSize={6}>
        {estimate.value === null ? '—' : <Num>{formats.value(estimate.value, rules)}</Num>}
      </Typography>
      {rules.unit === 'percent' && estimate.value !== null && (
        <Typography variant="omega" textColor="neutral600">
          {t('unit.percent')}
        </Typography>
      )}
    </Flex>
  );
};
