import * as React from 'react';

import { useEditorStore } from '../../state/EditorStore';
import { isField } from '../../state/focus-key';
import { Plane } from '../BoardSheet';
import { BoardDrag, type DragSource } from './BoardDrag';
import { thingOf } from './thing-of';

interface DragPlaneProps extends React.HTMLAttributes<HTMLDivElement> {
  planeRef: React.RefObject<HTMLDivElement>;
  /** Of a column, in pixels. */
  width: number;
}

/**
 * The board's ground, at which everything that can be dragged is taken. Neither are the heads sources of their
 * own, nor does the board stand within the library's context: at each move of the pointer React would look through
 * all of the board for those whom the change concerns.
 */
export const DragPlane = ({ planeRef, width, onMouseDown, ...props }: DragPlaneProps) => {
  const store = useEditorStore();
  const source = React.useRef<DragSource>(null);
  const hold = ({ target }: React.SyntheticEvent): DragSource | null => {
    const found = store.get().readOnly || isField(target) ? null : thingOf(target);
    if (!found || !source.current) return null;
    source.current.hold(found);
    return source.current;
  };
  return (
    <>
      <Plane
        ref={planeRef}
        {...props}
        onMouseDown={(event: React.MouseEvent<HTMLDivElement>) => {
          hold(event)?.onMouseDown(event);
          onMouseDown?.(event);
        }}
        onTouchStart={(event: React.TouchEvent<HTMLDivElement>) => hold(event)?.onTouchStart(event)}
      />
      <BoardDrag plane={planeRef} width={width} source={source} />
    </>
  );
};
