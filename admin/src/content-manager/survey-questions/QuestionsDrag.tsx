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
import { Drag } from '@strapi/icons';
import { styled } from 'styled-components';

import { usePointer } from '../../hooks/usePointer';
import { dropPlace } from './drop-place';
import { textsOf } from './question-draft';
import type { Mark } from './QuestionSheet';
import { QuestionWords } from './QuestionWords';
import type { QuestionRow } from './useQuestionList';

const Grip = styled.span`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  inline-size: 3.2rem;
  block-size: 3.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: grab;
  /* A finger that lies on it drags; beside it the page scrolls. */
  touch-action: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Flag = styled.div`
  inline-size: max-content;
  max-inline-size: 32rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: grabbing;
`;

/** Drags its question by mouse or finger. The keyboard has the buttons, so that it stops at nothing twice. */
export const DragGrip = ({ id }: { id: number }) => {
  const { setNodeRef, listeners } = useDraggable({ id });
  return (
    <Grip ref={setNodeRef} aria-hidden data-cx-grip {...listeners}>
      <Drag />
    </Grip>
  );
};

/** Always the same objects: with other ones the sensors would be made anew at every drawing. */
const BY_MOUSE = {
  // Less is a click.
  activationConstraint: { distance: 4 },
};
const BY_FINGER = { activationConstraint: { delay: 100, tolerance: 8 } };

const nothing = () => undefined;
/** The list says by itself what happens. */
const SILENT = {
  announcements: {
    onDragStart: nothing,
    onDragMove: nothing,
    onDragOver: nothing,
    onDragEnd: nothing,
    onDragCancel: nothing,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Where the question that is dragged stands, and where it would. */
export interface Carried {
  from: number;
  to: number;
}

/** Where a line shows that the question that is dragged comes to stand. */
export const markAt = (carried: Carried | null, index: number): Mark | null => {
  if (!carried || carried.to === carried.from || carried.to !== index) return null;
  return carried.to < carried.from ? 'before' : 'after';
};

interface QuestionsDragProps {
  rows: readonly QuestionRow[];
  /** The list of all questions. */
  list: React.RefObject<HTMLOListElement>;
  onMove: (from: number, to: number) => void;
  children: (carried: Carried | null) => React.ReactNode;
}

const middlesOf = (list: Element): number[] =>
  [...list.children].map((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2;
  });

/** Puts questions in another order by mouse and finger. */
export const QuestionsDrag = ({ rows, list, onMove, children }: QuestionsDragProps) => {
  const sensors = useSensors(useSensor(MouseSensor, BY_MOUSE), useSensor(TouchSensor, BY_FINGER));
  const pointer = usePointer();
  const [carried, setCarried] = React.useState<Carried | null>(null);
  const row = carried && rows[carried.from];
  const take = (id: unknown) => {
    const from = rows.findIndex((one) => one.id === id);
    setCarried(from < 0 ? null : { from, to: from });
  };
  const follow = () => {
    if (!carried || !list.current || !pointer.current) return;
    const to = dropPlace(middlesOf(list.current), carried.from, pointer.current.y);
    if (to !== carried.to) setCarried({ ...carried, to });
  };
  const drop = () => {
    setCarried(null);
    if (carried && carried.to !== carried.from) onMove(carried.from, carried.to);
  };
  return (
    <DndContext
      sensors={sensors}
      accessibility={SILENT}
      onDragStart={({ active }) => take(active.id)}
      onDragMove={follow}
      onDragEnd={drop}
      onDragCancel={() => setCarried(null)}
    >
      {children(carried)}
      <DragOverlay dropAnimation={null}>
        {row && (
          <Flag>
            <QuestionWords prompt={textsOf(row.question, 'prompt')} />
          </Flag>
        )}
      </DragOverlay>
    </DndContext>
  );
};
