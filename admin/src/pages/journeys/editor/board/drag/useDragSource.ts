import { useDraggable } from '@dnd-kit/core';

import type { Thing } from '../../../../../../../shared/journey-map';
import { useEditor } from '../../state/EditorStore';

export const dragId = ({ kind, id }: Thing): string => `${kind}/${id}`;

/** Makes an element one that can be dragged by mouse or finger. The keyboard carries by itself. */
export const useDragSource = (thing: Thing, disabled: boolean) => {
  const readOnly = useEditor((state) => state.readOnly);
  const { setNodeRef, listeners } = useDraggable({
    id: dragId(thing),
    data: { thing },
    disabled: disabled || readOnly,
  });
  return { ref: setNodeRef, ...listeners };
};
