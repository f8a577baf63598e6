import { Flex, Typography } from '@strapi/design-system';

import type { Estimate } from '../../../shared/contracts/kpi';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { Num } from './Num';

/** A longer sum of money would leave its card, and a number must not break. */
const LONGEST_LARGE = 12;

/** The number itself, large; a dash where there is none. */
export const KpiValue = ({ estimate, rules }: { estimate: Estimate; rules: NumberRules }) => {
  const t = useTranslate();
  const formats = useFormats();
  const isRate = rules.unit === 'per_thousand';
  const text = estimate.value === null ? '—' : formats.tick(estimate.value, rules);
  return (
    <Flex gap={1} alignItems="baseline" wrap={isRate ? 'wrap' : 'nowrap'}>
      <Typography variant="alpha" fontSize={text.length > LONGEST_LARGE ? 4 : 6}>
        {estimate.value === null ? text : <Num>{text}</Num>}
      </Typography>
      {(rules.unit === 'percent' || isRate) && estimate.value !== null && (
        <Typography variant="omega" textColor="neutral600">
          {isRate ? t('unit.perThousand', { n: '' }).trim() : t('unit.percent')}
        </Typography>
      )}
    </Flex>
  );
};
