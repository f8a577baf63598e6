import * as React from 'react';
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { styled } from 'styled-components';

import type { CarriedTo, Thing } from '../../../../../../../shared/journey-map';
import { usePointer, type Point } from '../../../../../hooks/usePointer';
import { useTranslate } from '../../../../../hooks/useTranslate';
import { carryTo, drop, leave, take } from '../../state/carrying';
import type { EditorState } from '../../state/editor-state';
import { useEditor, useEditorStore } from '../../state/EditorStore';
import { stagePlaceAt, stepPlaceAt } from '../columns';
import { useThingName } from '../useThingName';
import { HEAD_WIDTH } from '../zoom';
import { laneBands, lanePlaceAt } from './drop-lane';

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

/** Always the same objects: with other ones the sensors would be made anew at every drawing. */
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

/** What begins a drag: given an element's event, it watches whether one comes of it. */
export interface DragSource {
  /** What the mouse or the finger went down on, and its head. */
  hold: (found: { thing: Thing; head: HTMLElement }) => void;
  onMouseDown: (event: React.MouseEvent) => void;
  onTouchStart: (event: React.TouchEvent) => void;
}

interface SourceProps {
  source: React.Ref<DragSource>;
  held: React.MutableRefObject<Thing | null>;
}

/** The only source of drags, for whatever was held. */
const Source = ({ source, held }: SourceProps) => {
  const { setNodeRef, listeners } = useDraggable({ id: 'board' });
  React.useImperativeHandle(
    source,
    () => ({
      hold: ({ thing, head }) => {
        held.current = thing;
        // It is measured where it lies.
        setNodeRef(head);
      },
      onMouseDown: (event) => listeners?.onMouseDown?.(event),
      onTouchStart: (event) => listeners?.onTouchStart?.(event),
    }),
    [held, listeners, setNodeRef]
  );
  return null;
};

interface BoardDragProps {
  plane: React.RefObject<HTMLElement>;
  /** Of a column, in pixels. */
  width: number;
  source: React.Ref<DragSource>;
}

/** Drags steps, stages and lanes by mouse or finger, over the same carrying as the keyboard's. */
export const BoardDrag = ({ plane, width, source }: BoardDragProps) => {
  const t = useTranslate();
  const store = useEditorStore();
  const pointer = usePointer();
  const held = React.useRef<Thing | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, BY_MOUSE), useSensor(TouchSensor, BY_FINGER));
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
      onDragStart={() => store.act(take(held.current))}
      onDragMove={follow}
      onDragEnd={() => store.act(drop)}
      onDragCancel={() => store.act(leave)}
    >
      <Source source={source} held={held} />
      <DragOverlay dropAnimation={null}>
        <Dragged />
      </DragOverlay>
    </DndContext>
  );
};
