import { Flex, Typography } from '@strapi/design-system';

import {
  LEVELS,
  PRIORITIES,
  type PriorityMatrix,
} from '../../../../../shared/contracts/complaint-words';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useTranslate } from '../../../hooks/useTranslate';

interface ComplexityFieldsProps {
  matrix: PriorityMatrix;
  onChange: (matrix: PriorityMatrix) => void;
}

/** By how many priorities complexity lifts a complaint above its cell. */
export const ComplexityFields = ({ matrix, onChange }: ComplexityFieldsProps) => {
  const t = useTranslate();
  const steps = PRIORITIES.map((_, n) => ({
    value: String(n),
    label: n === 0 ? t('rules.noSteps') : t('rules.steps', { n }),
  }));
  return (
    <Flex
      tag="fieldset"
      direction="column"
      alignItems="stretch"
      gap={2}
      style={{ border: 0, margin: 0, padding: 0 }}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {t('rules.complexity')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {t('rules.complexityHint')}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {LEVELS.map((level) => (
          <LabelledSelect
            key={level}
            label={t('rules.complexityOf', { level: t(`rules.level.${level}`) })}
            value={String(matrix.complexitySteps[level])}
            options={steps}
            onChange={(n) =>
              onChange({
                ...matrix,
                complexitySteps: { ...matrix.complexitySteps, [level]: Number(n) },
              })
            }
          />
        ))}
      </Flex>
    </Flex>
  );
};
