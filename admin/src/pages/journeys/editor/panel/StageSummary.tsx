import { Flex, Typography } from '@strapi/design-system';

import { Tag } from '../../../../components/Tag';
import { useTranslate } from '../../../../hooks/useTranslate';
import { MetricFigures } from '../overlay/MetricFigures';
import { useOverlay } from '../overlay/OverlayContext';
import { useEditor } from '../state/EditorStore';

/** A figure in the panel's width. */
const LEAST = '12rem';

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
  const sides = overlay?.other;
  const other = stage === null ? sides?.data.journey : sides?.stages.get(stage);
  const n = (measured?.responses ?? 0) + (other?.responses ?? 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('journeys.steps', { n: steps })}
        {t('facts.separator')}
        {t('filter.responses', { n })}
      </Typography>
      {measured && n === 0 && <Tag $tone="caution">{t('journey.measured.assumption')}</Tag>}
      {measured && n > 0 && (
        <MetricFigures metrics={measured.metrics} other={other?.metrics} least={LEAST} />
      )}
      <Typography tag="p" textColor="neutral600">
        {t('journey.panel.choose')}
      </Typography>
    </Flex>
  );
};
