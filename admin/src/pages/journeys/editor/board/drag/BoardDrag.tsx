import * as React from 'react';
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragStartEvent,
} from '@dnd-kit/core';
import { styled } from 'styled-components';

import type { CarriedTo, Thing } from '../../../../../../../shared/journey-map';
import { useTranslate } from '../../../../../hooks/useTranslate';
import { carryTo, drop, leave, take } from '../../state/carrying';
import type { EditorState } from '../../state/editor-state';
import { useEditor, useEditorStore } from '../../state/EditorStore';
import { stagePlaceAt, stepPlaceAt } from '../columns';
import { useThingName } from '../useThingName';
import { HEAD_WIDTH } from '../zoom';
import { laneBands, lanePlaceAt } from './drop-lane';
import { usePointer, type Point } from './usePointer';

const Flag = styled.div`
  inline-size: max-content;
  max-inline-size: 24rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  cursor: grabbing;
`;

/** Always the same objects: with other ones every head of the board would be drawn anew after each edit. */
const BY_MOUSE = {
  // Less is a click.
  activationConstraint: { distance: 6 },
};
const BY_FINGER = {
  // A finger that moves sooner scrolls.
  activationConstraint: { delay: 250, tolerance: 8 },
};

const nothing = () => undefined;
/** The board says by itself what happens. */
const SILENT = {
  onDragStart: nothing,
  onDragMove: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
};

/** How many columns lie between the board's beginning and a point, as it is read. */
const columnsTo = (plane: Element, x: number, width: number, writing: EditorState['writing']) => {
  const box = plane.getBoundingClientRect();
  const along = writing === 'ltr' ? x - box.left : box.right - x;
  return (along - HEAD_WIDTH) / width;
};

const placeAt = (
  { history: { journey }, writing }: EditorState,
  thing: Thing,
  plane: Element,
  width: number,
  { x, y }: Point
): CarriedTo | null => {
  if (thing.kind === 'lane') {
    return { stage: null, at: lanePlaceAt(journey, thing.id, laneBands(plane), y) };
  }
  const along = columnsTo(plane, x, width, writing);
  return thing.kind === 'step'
    ? stepPlaceAt(journey, thing.id, along)
    : stagePlaceAt(journey, thing.id, along);
};

/** What is dragged, beside the pointer. */
const Dragged = () => {
  const nameOf = useThingName();
  const carried = useEditor((state) => state.carried);
  return carried ? <Flag dir="auto">{nameOf(carried.thing)}</Flag> : null;
};

interface BoardDragProps {
  plane: React.RefObject<HTMLElement>;
  width: number;
  children: React.ReactNode;
}

/** Drags steps, stages and lanes by mouse or finger, over the same carrying as the keyboard's. */
export const BoardDrag = ({ plane, width, children }: BoardDragProps) => {
  const t = useTranslate();
  const store = useEditorStore();
  const pointer = usePointer();
  const sensors = useSensors(useSensor(MouseSensor, BY_MOUSE), useSensor(TouchSensor, BY_FINGER));
  const begin = ({ active }: DragStartEvent) =>
    store.act(take((active.data.current?.thing ?? null) as Thing | null));
  const follow = () => {
    const state = store.get();
    if (!state.carried || !pointer.current || !plane.current) return;
    const to = placeAt(state, state.carried.thing, plane.current, width, pointer.current);
    if (to) store.act(carryTo(to));
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: t('journey.keys.instructions') },
      }}
      onDragStart={begin}
      onDragMove={follow}
      onDragEnd={() => store.act(drop)}
      onDragCancel={() => store.act(leave)}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        <Dragged />
      </DragOverlay>
    </DndContext>
  );
};
