import { Flex, Typography } from '@strapi/design-system';

import type { Estimate } from '../../../shared/contracts/kpi';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { Num } from './Num';

/** The number itself, large; a dash where there is none. */
export const KpiValue = ({ estimate, rules }: { estimate: Estimate; rules: NumberRules }) => {
  const t = useTranslate();
  const formats = useFormats();
  const isRate = rules.unit === 'per_thousand';
  return (
    <Flex gap={1} alignItems="baseline" wrap={isRate ? 'wrap' : 'nowrap'}>
      <Typography variant="alpha" fontSize={6}>
        {estimate.value === null ? '—' : <Num>{formats.tick(estimate.value, rules)}</Num>}
      </Typography>
      {(rules.unit === 'percent' || isRate) && estimate.value !== null && (
        <Typography variant="omega" textColor="neutral600">
          {isRate ? t('unit.perThousand', { n: '' }).trim() : t('unit.percent')}
        </Typography>
      )}
    </Flex>
  );
};
