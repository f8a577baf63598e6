import * as React from 'react';
import { Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ComparedStep } from '../../../../../../shared/contracts/journey-comparison';
import type { MeasuredStep } from '../../../../../../shared/contracts/journey-overlay';
import { PlainButton } from '../../../../components/PlainButton';
import { Tag } from '../../../../components/Tag';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { Column } from '../board/columns';
import { openPanel } from '../state/board-keys';
import { goToStep } from '../state/moving';
import { useEditorStore } from '../state/EditorStore';
import { ComparedValue } from './ComparedValue';
import { MeasuredValue } from './MeasuredValue';
import type { CurveData } from './line-breaks';
import { metricOf, pairOf, useOverlay, type Overlay } from './OverlayContext';
import { SideLegend } from './SideMark';
import { useLineBreaks } from './useLineBreaks';
import { useSideNames, type SideNames } from './useSideNames';

const Found = styled(PlainButton)`
  padding: 0;
  white-space: normal;
`;

interface BreaksProps {
  curve: CurveData;
  step: string;
  /** Whose curve; left out where one stands alone. */
  side?: string;
}

/** For those who don't see the curves. */
const MeasuredEmotion = ({ emotion, side }: Pick<MeasuredStep, 'emotion'> & { side?: string }) => {
  const t = useTranslate();
  const formats = useFormats();
  if (!emotion || emotion.value === null) return null;
  const value = formats.difference(emotion.value, { unit: 'scale', decimals: 1 });
  return (
    <VisuallyHidden>
      {side === undefined
        ? t('journey.emotion.measured', { value })
        : t('sides.emotion', { side, value })}
    </VisuallyHidden>
  );
};

/** Why the curve stops before a step, for those who don't see it. */
const MeasuredBreaks = ({ curve, step, side }: BreaksProps) => {
  const breaksOf = useLineBreaks();
  const sentences = breaksOf(curve, step, ['from']);
  if (sentences.length === 0) return null;
  return (
    <VisuallyHidden>
      {side !== undefined && `${side}: `}
      {sentences.join(' ')}
    </VisuallyHidden>
  );
};

const NotAsked = ({ responses }: { responses: number }) => {
  const t = useTranslate();
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('journey.measured.otherMetric', { n: responses })}
    </Typography>
  );
};

/** Everybody who answered here, whatever the number above was asked of. */
const Responses = ({ n }: { n: number }) => {
  const t = useTranslate();
  return (
    <Typography tag="div" variant="pi" textColor="neutral600">
      {t('filter.responses', { n })}
    </Typography>
  );
};

interface NumberProps {
  overlay: Overlay;
  measured: MeasuredStep;
}

const OneNumber = ({ overlay, measured }: NumberProps) => {
  const metric = metricOf(overlay, measured);
  const definition = metric && overlay.definitions.get(metric.kpi);
  return (
    <>
      <MeasuredEmotion emotion={measured.emotion} />
      {metric && definition ? (
        <>
          <MeasuredValue metric={metric} definition={definition} />
          <Responses n={measured.responses} />
        </>
      ) : (
        <NotAsked responses={measured.responses} />
      )}
    </>
  );
};

interface TwoNumbersProps extends NumberProps {
  other: ComparedStep;
  names: SideNames;
}

const TwoNumbers = ({ overlay, measured, other, names }: TwoNumbersProps) => {
  const pair = pairOf(overlay, measured, other);
  const definition = pair && overlay.definitions.get(pair.there.kpi);
  return (
    <>
      <MeasuredEmotion emotion={measured.emotion} side={names.here} />
      <MeasuredEmotion emotion={other.emotion} side={names.there} />
      {pair && definition ? (
        <>
          <ComparedValue pair={pair} definition={definition} names={names} />
          <Responses n={measured.responses + other.responses} />
        </>
      ) : (
        <NotAsked responses={measured.responses + other.responses} />
      )}
    </>
  );
};

/** No wider than the column of its step. */
const NarrowTag = styled(Tag)`
  white-space: normal;
`;

const MeasuredCell = React.memo(({ step, names }: { step: string; names: SideNames | null }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const overlay = useOverlay();
  const measured = overlay?.steps.get(step);
  if (!overlay || !measured) return null;
  const other = names && overlay.other?.steps.get(step);
  const breaks = (
    <>
      <MeasuredBreaks curve={overlay} step={step} side={names?.here} />
      {names && overlay.other && (
        <MeasuredBreaks curve={overlay.other} step={step} side={names.there} />
      )}
    </>
  );
  if (measured.assumption && (!other || other.assumption)) {
    return (
      <>
        <NarrowTag $tone="caution">{t('journey.measured.assumption')}</NarrowTag>
        {breaks}
      </>
    );
  }
  const found = overlay.painPoints.get(step) ?? [];
  return (
    <>
      {names && other ? (
        <TwoNumbers overlay={overlay} measured={measured} other={other} names={names} />
      ) : (
        <OneNumber overlay={overlay} measured={measured} />
      )}
      {breaks}
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
  const names = useSideNames();
  return (
    <div role="row" aria-rowindex={index} aria-busy={overlay === null}>
      <div role="rowheader">
        <Typography variant="pi" fontWeight="bold" tag="div">
          {t('journey.measured.title')}
        </Typography>
        {names ? (
          <SideLegend />
        ) : (
          <Typography variant="pi" textColor="neutral600" tag="div">
            {t('journey.measured.hint')}
          </Typography>
        )}
      </div>
      {columns.map(({ stage, step }) => (
        <div key={step?.id ?? stage.key} role="gridcell" data-cx-measured={step?.id}>
          {step && <MeasuredCell step={step.id} names={names} />}
        </div>
      ))}
    </div>
  );
};
