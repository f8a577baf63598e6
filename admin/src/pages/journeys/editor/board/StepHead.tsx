import * as React from 'react';
import { styled } from 'styled-components';

import type { Step } from '../../../../../../shared/contracts/journey';
import { LIMITS } from '../../../../../../shared/journey-map';
import { Tag } from '../../../../components/Tag';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { BoardFocus } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';
import { useStepName, useTouchpoints } from './BoardNames';
import { InPlace } from './InPlace';
import { useMarks } from './useMarks';

const Name = styled.div`
  text-align: match-parent;
  min-block-size: 3.4rem;
  margin-block-end: ${({ theme }) => theme.spaces[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: 1.25;
`;

const Tags = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]};
`;

const STAR = '★';

/** Where customer and brand meet there, and whether it decides. Not drawn anew while something is dragged. */
const StepTags = React.memo(({ step }: { step: Step }) => {
  const t = useTranslate();
  const touchpoints = useTouchpoints();
  const { touchpoint, momentOfTruth } = step.cells;
  const known = touchpoint === undefined ? null : touchpoints[touchpoint];
  const missing = touchpoint !== undefined && known === undefined;
  return (
    <Tags>
      {known && <Tag $tone="neutral">{t(`channel.${known.channel}`)}</Tag>}
      {known?.archived && <Tag $tone="caution">{t('journey.touchpoint.archived')}</Tag>}
      {missing && <Tag $tone="caution">{t('journey.touchpoint.gone')}</Tag>}
      {momentOfTruth && (
        <Tag $tone="info" role="img" aria-label={t('journey.lane.momentOfTruth')}>
          {STAR}
        </Tag>
      )}
    </Tags>
  );
});
StepTags.displayName = 'StepTags';

/** The head of a column: what the step is called, and where it takes place. */
export const StepHead = React.memo(({ step, column }: { step: Step; column: number }) => {
  const t = useTranslate();
  const nameOf = useStepName();
  const focus = React.useMemo<BoardFocus>(() => ({ at: 'step', step: step.id }), [step.id]);
  const { isEditing, element } = useMarks(focus);
  const isCarried = useEditor(
    ({ carried }) => carried?.thing.kind === 'step' && carried.thing.id === step.id
  );
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      data-carried={isCarried ? '' : undefined}
      {...element}
    >
      {isEditing ? (
        <InPlace
          label={t('journey.step.name')}
          value={step.name}
          maxLength={LIMITS.name}
          commandOf={(name) => ({ type: 'renameStep', id: step.id, name })}
        />
      ) : (
        <Name dir="auto">{nameOf(step)}</Name>
      )}
      <StepTags step={step} />
    </div>
  );
});
StepHead.displayName = 'StepHead';
