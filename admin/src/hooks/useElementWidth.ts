import * as React from 'react';

/** Width of an element in CSS pixels, followed as it changes; `fallback` before the first measurement. */
export const useElementWidth = (fallback: number): [React.RefCallback<HTMLElement>, number] => {
  const [width, setWidth] = React.useState(fallback);
  const observer = React.useRef<ResizeObserver | null>(null);

  const ref = React.useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.current.observe(element);
    if (element.clientWidth > 0) setWidth(element.clientWidth);
  }, []);

  return [ref, width];
};
