import * as React from 'react';
import { styled } from 'styled-components';
import { Typography, VisuallyHidden } from '@strapi/design-system';

import type { Journey } from '../../../../../../shared/contracts/journey';
import { useTranslate } from '../../../../hooks/useTranslate';
import { addStage, addStep } from '../state/adding';
import { useEditor, useEditorStore } from '../state/EditorStore';
import { spansOf, type Column } from './columns';
import { StageHead } from './StageHead';
import { StepHead } from './StepHead';
import { useMarks } from './useMarks';
import { END_WIDTH } from './zoom';

export const AddButton = styled.button`
  border: 1px dashed ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  background: none;
  color: ${({ theme }) => theme.colors.primary600};
  font: inherit;
  white-space: nowrap;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  @media print {
    display: none;
  }
`;

const End = styled.div`
  inline-size: ${END_WIDTH}px;
  padding: ${({ theme }) => theme.spaces[1]};
`;

/** The stages over the board, and a place for one more. */
export const StageRow = ({ journey }: { journey: Pick<Journey, 'stages'> }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <div role="row" data-row="stages" aria-rowindex={1}>
      <div role="rowheader">
        <VisuallyHidden>{t('journey.stages')}</VisuallyHidden>
      </div>
      {spansOf(journey).map(({ stage, from }) => (
        <StageHead key={stage.key} stage={stage} column={from} />
      ))}
      {!readOnly && (
        <End role="gridcell" data-cx-screen-only>
          <AddButton type="button" onClick={() => store.act(addStage(t('journey.stage.new')))}>
            {t('journey.stage.add')}
          </AddButton>
        </End>
      )}
    </div>
  );
};

/** Where a stage's first step would stand. */
const EmptyPlace = ({ stage }: { stage: string }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const focus = React.useMemo(() => ({ at: 'emptyStage', stage }) as const, [stage]);
  const { element } = useMarks(focus);
  return (
    <div role="gridcell" {...element}>
      {readOnly ? (
        <Typography variant="pi" textColor="neutral600">
          {t('journey.stage.empty')}
        </Typography>
      ) : (
        <AddButton type="button" tabIndex={-1} onClick={() => store.act(addStep(stage))}>
          {t('journey.step.add')}
        </AddButton>
      )}
    </div>
  );
};

/** The steps' heads: where customer and brand meet. */
export const StepRow = ({ columns }: { columns: readonly Column[] }) => {
  const t = useTranslate();
  return (
    <div role="row" data-row="steps" aria-rowindex={2}>
      <div role="rowheader">
        <Typography variant="pi" fontWeight="bold">
          {t('journey.lane.touchpoint')}
        </Typography>
      </div>
      {columns.map(({ stage, step }, column) =>
        step ? (
          <StepHead key={step.id} step={step} column={column} />
        ) : (
          <EmptyPlace key={stage.key} stage={stage.key} />
        )
      )}
    </div>
  );
};
