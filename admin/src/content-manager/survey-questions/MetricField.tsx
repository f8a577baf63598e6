import * as React from 'react';
import { Flex } from '@strapi/design-system';

import { METRICS } from '../../../../shared/metrics';
import { LabelledInput } from '../../components/LabelledInput';
import { LabelledSelect } from '../../components/LabelledSelect';
import { useMetricName } from '../../hooks/useMetricName';
import { useSite } from '../../hooks/useSite';
import { useTranslate } from '../../hooks/useTranslate';
import { metricOf, type QuestionDraft } from './question-draft';
import { withMetric, withTypedMetric } from './question-scale';
import type { QuestionFieldsProps } from './QuestionBody';

/** Stands for a metric that is typed. */
const OWN = '';

interface MetricFieldProps extends QuestionFieldsProps {
  others: readonly QuestionDraft[];
  isKeyFixed: boolean;
}

/** What the question measures: ours, those that the site has a name for, those of other questions, or another. */
export const MetricField = (props: MetricFieldProps) => {
  const { question, faults, disabled, others, isKeyFixed, onChange } = props;
  const t = useTranslate();
  const nameOf = useMetricName();
  const { metricNames } = useSite();
  const metric = metricOf(question);
  const known = new Set([...METRICS, ...Object.keys(metricNames), ...others.map(metricOf)]);
  known.delete(OWN);
  // Also while what is typed happens to be a metric that there is: `ces` on the way to `ces_mobile`.
  const [isTyped, setTyped] = React.useState(false);
  const isOwn = isTyped || !known.has(metric);
  const change = { others, isKeyFixed };
  const choose = (next: string) => {
    setTyped(next === OWN);
    onChange(withMetric(question, next, change));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <LabelledSelect
        label={t('questions.metric')}
        error={isOwn ? undefined : faults.metric?.text}
        value={isOwn ? OWN : metric}
        disabled={disabled}
        options={[
          ...[...known].map((value) => ({ value, label: nameOf(value) })),
          { value: OWN, label: t('questions.metricOwn') },
        ]}
        onChange={choose}
      />
      {isOwn && (
        <LabelledInput
          label={t('questions.metricName')}
          hint={t('questions.metricNameHint')}
          error={faults.metric?.text}
          required
          maxLength={50}
          value={metric}
          disabled={disabled}
          onChange={(next) => {
            setTyped(true);
            onChange(withTypedMetric(question, next, change));
          }}
        />
      )}
    </Flex>
  );
};
