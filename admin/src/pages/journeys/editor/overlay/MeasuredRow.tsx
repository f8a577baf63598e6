import * as React from 'react';
import { Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MeasuredStep } from '../../../../../../shared/contracts/journey-overlay';
import { PlainButton } from '../../../../components/PlainButton';
import { Tag } from '../../../../components/Tag';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { Column } from '../board/columns';
import { openPanel } from '../state/board-keys';
import { goToStep } from '../state/moving';
import { useEditorStore } from '../state/EditorStore';
import { MeasuredValue } from './MeasuredValue';
import { metricOf, useOverlay } from './OverlayContext';

const Found = styled(PlainButton)`
  padding: 0;
  white-space: normal;
`;

/** For those who don't see the curve. */
const MeasuredEmotion = ({ emotion }: Pick<MeasuredStep, 'emotion'>) => {
  const t = useTranslate();
  const formats = useFormats();
  if (!emotion || emotion.value === null) return null;
  const value = formats.difference(emotion.value, { unit: 'scale', decimals: 1 });
  return <VisuallyHidden>{t('journey.emotion.measured', { value })}</VisuallyHidden>;
};

const MeasuredCell = React.memo(({ step }: { step: string }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const overlay = useOverlay();
  const measured = overlay?.steps.get(step);
  if (!overlay || !measured) return null;
  if (measured.assumption) return <Tag $tone="caution">{t('journey.measured.assumption')}</Tag>;
  const metric = metricOf(overlay, measured);
  const definition = metric && overlay.definitions.get(metric.kpi);
  const found = overlay.painPoints.get(step) ?? [];
  return (
    <>
      <MeasuredEmotion emotion={measured.emotion} />
      {metric && definition ? (
        <MeasuredValue metric={metric} definition={definition} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {t('journey.measured.otherMetric', { n: measured.responses })}
        </Typography>
      )}
      {found.length > 0 && (
        <Found
          type="button"
          tabIndex={-1}
          onClick={() => store.act(goToStep(step), openPanel('measured'))}
        >
          <Tag $tone="bad">{t('journey.pain.foundSign')}</Tag>
        </Found>
      )}
    </>
  );
});
MeasuredCell.displayName = 'MeasuredCell';

interface MeasuredRowProps {
  columns: readonly Column[];
  index: number;
}

/** What customers said, under every step. It can't be edited, and arrows pass over it. */
export const MeasuredRow = ({ columns, index }: MeasuredRowProps) => {
  const t = useTranslate();
  const overlay = useOverlay();
  return (
    <div role="row" aria-rowindex={index} aria-busy={overlay === null}>
      <div role="rowheader">
        <Typography variant="pi" fontWeight="bold" tag="div">
          {t('journey.measured.title')}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="div">
          {t('journey.measured.hint')}
        </Typography>
      </div>
      {columns.map(({ stage, step }) => (
        <div key={step?.id ?? stage.key} role="gridcell" data-cx-measured={step?.id}>
          {step && <MeasuredCell step={step.id} />}
        </div>
      ))}
    </div>
  );
};
