import * as React from 'react';
import { styled } from 'styled-components';

import type { Journey } from '../../../../../../shared/contracts/journey';
import type { Carried } from '../../../../../../shared/journey-map';
import { focusedStep } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';
import { columnsOf, edgeOfPlace } from './columns';
import { HEAD_WIDTH } from './zoom';

const Mark = styled.div`
  position: absolute;
  pointer-events: none;
`;

const Column = styled(Mark)`
  inset-block: 0;
  inline-size: var(--cx-width);
  background: ${({ theme }) => theme.colors.primary100};
  box-shadow:
    inset 2px 0 0 ${({ theme }) => theme.colors.primary600},
    inset -2px 0 0 ${({ theme }) => theme.colors.primary600};
`;

const Drop = styled(Mark)`
  z-index: 4;
  inset-block: 0;
  inline-size: 4px;
  margin-inline-start: -2px;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.primary600};
`;

const DropLane = styled(Mark)`
  z-index: 4;
  inset-inline: 0;
  block-size: 4px;
  margin-block-start: -2px;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.primary600};
`;

/** Where a column, or an edge between two, begins. */
const startOf = (column: number): React.CSSProperties => ({
  insetInlineStart: `calc(${HEAD_WIDTH}px + ${column} * var(--cx-width))`,
});

/** Tints the column of the selected step, behind the cells. */
export const ColumnMark = () => {
  const column = useEditor((state) => {
    const id = focusedStep(state);
    return columnsOf(state.history.journey).findIndex(({ step }) => step?.id === id);
  });
  return column < 0 ? null : <Column style={startOf(column)} />;
};

/** The upper edge of the row before which a carried lane would be put down. */
const laneEdge = (plane: HTMLElement, journey: Journey, { thing, to }: Carried): number => {
  const others = journey.lanes.filter(({ id }) => id !== thing.id).slice(to.at);
  const heads = [...plane.querySelectorAll<HTMLElement>('[data-at="lane"]')];
  const next = others
    .map(({ id }) => heads.find((head) => head.dataset.lane === id))
    .find((head) => head !== undefined);
  const origin = plane.getBoundingClientRect().top;
  const edge = next
    ? next.getBoundingClientRect().top
    : (heads.at(-1)?.getBoundingClientRect().bottom ?? origin);
  return edge - origin;
};

/** Shows where what is carried would come to stand. */
export const DropMark = ({ plane }: { plane: React.RefObject<HTMLElement> }) => {
  const carried = useEditor((state) => state.carried);
  const journey = useEditor((state) => state.history.journey);
  const element = React.useRef<HTMLDivElement>(null);
  const isLane = carried?.thing.kind === 'lane';
  React.useLayoutEffect(() => {
    if (!carried || !element.current || !plane.current) return;
    if (carried.thing.kind === 'lane') {
      element.current.style.insetBlockStart = `${laneEdge(plane.current, journey, carried)}px`;
    }
    element.current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [carried, journey, plane]);
  if (!carried) return null;
  if (isLane) return <DropLane ref={element} data-cx-drop="lane" />;
  const { kind, id } = carried.thing;
  const edge = kind === 'lane' ? 0 : edgeOfPlace(journey, { kind, id }, carried.to);
  return <Drop ref={element} data-cx-drop={kind} style={startOf(edge)} />;
};
