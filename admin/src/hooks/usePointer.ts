import * as React from 'react';

export interface Point {
  x: number;
  y: number;
}

/** Where the mouse or the finger is in the window, whatever scrolls below it. */
export const usePointer = (): React.RefObject<Point> => {
  const point = React.useRef<Point | null>(null);
  React.useEffect(() => {
    const mouse = ({ clientX, clientY }: MouseEvent) => {
      point.current = { x: clientX, y: clientY };
    };
    const touch = ({ touches: [finger] }: TouchEvent) => {
      if (finger) point.current = { x: finger.clientX, y: finger.clientY };
    };
    const options = { capture: true, passive: true };
    window.addEventListener('mousemove', mouse, options);
    window.addEventListener('touchmove', touch, options);
    return () => {
      window.removeEventListener('mousemove', mouse, options);
      window.removeEventListener('touchmove', touch, options);
    };
  }, []);
  return point;
};
