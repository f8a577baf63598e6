import * as React from 'react';
import { Box, Field, Flex, TextInput } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import { knownTo } from '../../filters/kpi-dimensions';
import { isolateLtr } from '../../format/number';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { LabelledSelect } from './LabelledSelect';
import type { TargetDraft } from './target-draft';

interface ValueFieldsProps {
  draft: TargetDraft;
  kpis: readonly KpiDescription[];
  /** What is wrong with the value. */
  error?: string;
  onChange: (change: Partial<TargetDraft>) => void;
}

/** Which way is better, and what can be had. */
const useValueHint = (definition: KpiDescription | undefined): string => {
  const t = useTranslate();
  const formats = useFormats();
  if (!definition || definition.direction === 'neutral') return '';
  const [low, high] = definition.range;
  const text = (value: number) => isolateLtr(formats.value(value, { ...definition, decimals: 0 }));
  return [
    t(`targets.form.better.${definition.direction}`),
    ...(low !== null && high !== null
      ? [t('targets.form.range', { low: text(low), high: text(high) })]
      : []),
    ...(low !== null && high === null ? [t('targets.form.atLeast', { low: text(low) })] : []),
  ].join(' ');
};

/** Which KPI should reach which value. */
export const ValueFields = ({ draft, kpis, error, onChange }: ValueFieldsProps) => {
  const t = useTranslate();
  const find = (kpi: string) => kpis.find(({ key }) => key === kpi);
  const hint = useValueHint(find(draft.kpi));
  const withTargets = kpis.filter(({ direction }) => direction !== 'neutral');
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-start">
      <LabelledSelect
        label={t('targets.field.kpi')}
        value={draft.kpi}
        options={withTargets.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(kpi) => onChange({ kpi, scope: knownTo(find(kpi), draft.scope) })}
      />
      <Box flex="1 1 20rem">
        <Field.Root name="value" required hint={hint} error={error}>
          <Field.Label>{t('targets.form.value')}</Field.Label>
          <TextInput
            dir="ltr"
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              onChange({ value: event.target.value })
            }
          />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Box>
    </Flex>
  );
};
