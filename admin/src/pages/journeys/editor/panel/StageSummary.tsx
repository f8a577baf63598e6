import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { StepMetric } from '../../../../../../shared/contracts/journey-overlay';
import { Tag } from '../../../../components/Tag';
import { useTranslate } from '../../../../hooks/useTranslate';
import { MeasuredValue } from '../overlay/MeasuredValue';
import { useOverlay } from '../overlay/OverlayContext';
import { useEditor } from '../state/EditorStore';

const Figures = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

interface MetricsProps {
  metrics: readonly Omit<StepMetric, 'versusOthers' | 'scales' | 'target'>[];
}

const Metrics = ({ metrics }: MetricsProps) => {
  const overlay = useOverlay();
  return (
    <Figures>
      {metrics.map((metric) => {
        const definition = overlay?.definitions.get(metric.kpi);
        return (
          definition && (
            <li key={metric.kpi}>
              <MeasuredValue metric={metric} definition={definition} />
            </li>
          )
        );
      })}
    </Figures>
  );
};

/**
 * What customers said along a stage, each touchpoint counted once; without a stage, along the whole journey.
 */
export const StageSummary = ({ stage }: { stage: string | null }) => {
  const t = useTranslate();
  const overlay = useOverlay();
  const steps = useEditor(({ history }) =>
    history.journey.stages
      .filter(({ key }) => stage === null || key === stage)
      .reduce((sum, one) => sum + one.steps.length, 0)
  );
  const measured = stage === null ? overlay?.data.journey : overlay?.stages.get(stage);
  const n = measured?.responses ?? 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('journeys.steps', { n: steps })}
        {t('facts.separator')}
        {t('filter.responses', { n })}
      </Typography>
      {measured && n === 0 && <Tag $tone="caution">{t('journey.measured.assumption')}</Tag>}
      {measured && n > 0 && <Metrics metrics={measured.metrics} />}
      <Typography tag="p" textColor="neutral600">
        {t('journey.panel.choose')}
      </Typography>
    </Flex>
  );
};
