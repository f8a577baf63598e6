import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Stage } from '../../../../../../shared/contracts/journey';
import { LIMITS } from '../../../../../../shared/journey-map';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { BoardFocus } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';
import { InPlace } from './InPlace';
import { useMarks } from './useMarks';
import { HEAD_WIDTH } from './zoom';

/** Stays in sight as long as any of its stage's columns does. */
const Name = styled.span`
  position: sticky;
  inset-inline-start: calc(${HEAD_WIDTH}px + ${({ theme }) => theme.spaces[2]});
  display: inline-block;
  max-inline-size: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** The head of a stage, over all its columns. */
export const StageHead = React.memo(({ stage, column }: { stage: Stage; column: number }) => {
  const t = useTranslate();
  const formats = useFormats();
  const focus = React.useMemo<BoardFocus>(() => ({ at: 'stage', stage: stage.key }), [stage.key]);
  const { isEditing, element } = useMarks(focus);
  const isCarried = useEditor(
    ({ carried }) => carried?.thing.kind === 'stage' && carried.thing.id === stage.key
  );
  const columns = Math.max(1, stage.steps.length);
  return (
    <div
      role="columnheader"
      aria-colspan={columns}
      aria-colindex={column + 2}
      style={{ gridColumn: `span ${columns}` }}
      data-carried={isCarried ? '' : undefined}
      {...element}
    >
      {isEditing ? (
        <InPlace
          label={t('journey.stage.name')}
          value={stage.name}
          maxLength={LIMITS.name}
          commandOf={(name) => ({ type: 'renameStage', key: stage.key, name })}
        />
      ) : (
        <Name>
          <bdi>{stage.name}</bdi>{' '}
          <Typography variant="pi" textColor="neutral600">
            {formats.count(stage.steps.length)}
          </Typography>
        </Name>
      )}
    </div>
  );
});
StageHead.displayName = 'StageHead';
