import { Flex, Typography } from '@strapi/design-system';

import type { KpiTarget } from '../../../shared/contracts/kpi';
import { useRichTranslate, useTranslate } from '../hooks/useTranslate';
import type { Counted } from '../hooks/useCountWords';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { Num } from './Num';
import { TargetTag } from './TargetTag';

interface TargetValueProps {
  value: number;
  rules: NumberRules;
}

/** A value to reach, with its unit. */
export const TargetValue = ({ value, rules }: TargetValueProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <>
      <Num>{formats.value(value, rules)}</Num>
      {rules.unit === 'percent' && ` ${t('unit.percent')}`}
    </>
  );
};

interface TargetTextProps {
  target: KpiTarget | null;
  rules: NumberRules & Counted;
}

/** "Target 40 ✓ reached" beside the number that it applies to; nothing where there is none. */
export const TargetText = ({ target, rules }: TargetTextProps) => {
  const rich = useRichTranslate();
  if (!target) return null;
  const value = <TargetValue key="value" value={target.value} rules={rules} />;
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Typography variant="pi" textColor="neutral600">
        {rich('target.named', { value })}
      </Typography>
      <TargetTag state={target.state} rules={rules} />
    </Flex>
  );
};
