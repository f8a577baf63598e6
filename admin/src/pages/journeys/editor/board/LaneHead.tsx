import * as React from 'react';
import { styled } from 'styled-components';

import type { Lane } from '../../../../../../shared/contracts/journey';
import { isFreeLane, LIMITS, type Command } from '../../../../../../shared/journey-map';
import { useTranslate } from '../../../../hooks/useTranslate';
import { isMessageKey } from '../../../../translations/messages';
import { run } from '../state/editing';
import type { BoardFocus } from '../state/editor-state';
import { useEditor, useEditorStore } from '../state/EditorStore';
import { useLaneName } from './BoardNames';
import { InPlace } from './InPlace';
import { useMarks } from './useMarks';

const Head = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.spaces[1]};
  align-items: baseline;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
`;

const Fold = styled.button`
  border: 0;
  padding: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Hint = styled.div`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[0]};
  line-height: 1.3;
`;

const OPEN = '▾';
const FOLDED = { ltr: '▸', rtl: '◂' } as const;

/** Folds a lane's cells away, for everybody who reads the map, or opens them again. */
const FoldButton = ({ lane, name }: { lane: Lane; name: string }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const writing = useEditor((state) => state.writing);
  const readOnly = useEditor((state) => state.readOnly);
  const { id, collapsed } = lane;
  return (
    <Fold
      type="button"
      tabIndex={-1}
      disabled={readOnly}
      aria-expanded={!collapsed}
      aria-label={t(collapsed ? 'journey.lane.open' : 'journey.lane.fold', { lane: name })}
      onClick={() => store.act(run({ type: 'collapseLane', id, collapsed: !collapsed }))}
    >
      <span aria-hidden>{collapsed ? FOLDED[writing] : OPEN}</span>
    </Fold>
  );
};

/** The head of a row, at the side where reading begins. */
export const LaneHead = React.memo(({ lane }: { lane: Lane }) => {
  const t = useTranslate();
  const name = useLaneName()(lane);
  const focus = React.useMemo<BoardFocus>(() => ({ at: 'lane', lane: lane.id }), [lane.id]);
  const { isEditing, element } = useMarks(focus);
  const isCarried = useEditor(
    ({ carried }) => carried?.thing.kind === 'lane' && carried.thing.id === lane.id
  );
  const hint = `journey.laneHint.${lane.id}`;
  const renaming = (text: string): Command => {
    const next = text === '' && !isFreeLane(lane) ? null : text;
    return { type: 'renameLane', id: lane.id, name: next };
  };
  return (
    <div role="rowheader" data-carried={isCarried ? '' : undefined} {...element}>
      {isEditing ? (
        <InPlace
          label={t('journey.lane.name')}
          value={name}
          maxLength={LIMITS.name}
          commandOf={renaming}
        />
      ) : (
        <Head>
          <FoldButton lane={lane} name={name} />
          <bdi>{name}</bdi>
        </Head>
      )}
      {!lane.collapsed && isMessageKey(hint) && <Hint>{t(hint)}</Hint>}
    </div>
  );
});
LaneHead.displayName = 'LaneHead';
