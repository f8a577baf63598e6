import * as React from 'react';
import { Table } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useLanguage } from '../hooks/useLanguage';

const OPPOSITE: Record<string, string | undefined> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};
/** Arrows are theirs: they move the caret or change the choice. */
const TYPED_IN = 'input, textarea, select';

/** The design system's table takes the arrow to the right for the next column, which stands left where the page is mirrored. */
const useMirroredArrows = () => {
  const { direction } = useLanguage();
  const isTurned = React.useRef(false);
  return (event: React.KeyboardEvent<HTMLElement>) => {
    const { currentTarget, target, shiftKey, ctrlKey, altKey, metaKey } = event;
    const key = OPPOSITE[event.key];
    // What lies open over a cell is a child of the table for React alone.
    if (direction === 'ltr' || !key || isTurned.current || !currentTarget.contains(target as Node))
      return;
    if (!(target instanceof Element) || target.matches(TYPED_IN)) return;
    event.preventDefault();
    event.stopPropagation();
    isTurned.current = true;
    const keys = { key, shiftKey, ctrlKey, altKey, metaKey };
    target.dispatchEvent(
      new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })
    );
    isTurned.current = false;
  };
};

/** Where the row at which the keyboard was is gone, Tab comes to no cell any more: the table begins anew, at its last row. */
const useStaysReachable = (root: React.RefObject<HTMLElement>, rowCount: number) => {
  const [beginnings, begin] = React.useReducer((count: number) => count + 1, 0);
  React.useLayoutEffect(() => {
    if (!root.current?.querySelector('[role="grid"] [tabindex="0"]')) begin();
  }, [root, rowCount]);
  return { beginnings, initialRow: beginnings === 0 ? 0 : rowCount - 1 };
};

const IN_CELLS = 'a, button, input, textarea, select, [tabindex]';

/** Gives a cell's place for the keyboard to the one button that is left in it. */
const handOver = (cell: HTMLElement): void => {
  const [only, ...others] = cell.querySelectorAll<HTMLElement>(IN_CELLS);
  if (!(only instanceof HTMLButtonElement) || others.length > 0) return;
  if (!cell.hasAttribute('tabindex')) return;
  only.tabIndex = cell.tabIndex;
  if (cell === document.activeElement) only.focus();
  cell.removeAttribute('tabindex');
};

/**
 * A checkbox brings a hidden field along when it is drawn, and takes it away at once. By then the design system has
 * counted two things in the cell and given the keyboard to the cell itself, from which no key leads to the checkbox.
 */
const useCheckboxesInReach = (root: React.RefObject<HTMLElement>) =>
  React.useLayoutEffect(() => {
    const observer = new MutationObserver((changes) => {
      for (const { target, removedNodes } of changes) {
        const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
        const isLess = [...removedNodes].some((node) => node instanceof HTMLInputElement);
        if (cell && isLess) handOver(cell);
      }
    });
    if (root.current) observer.observe(root.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);

/**
 * The design system shades the end at which columns are hidden, but takes every page to run from left to right. Here
 * a cover moves with the columns: where it has moved away, the shade under it shows.
 */
const Shaded = styled.div`
  div:has(> div > table)::before,
  div:has(> div > table)::after {
    content: none;
  }

  div:has(> table) {
    --cover: ${({ theme }) => theme.colors.neutral0};
    --shade: ${({ theme }) => theme.colors.neutral200};
    background:
      linear-gradient(to right, var(--cover) 40%, transparent) left / 4rem 100%,
      linear-gradient(to left, var(--cover) 40%, transparent) right / 4rem 100%,
      linear-gradient(to right, var(--shade), transparent) left / 1.2rem 100%,
      linear-gradient(to left, var(--shade), transparent) right / 1.2rem 100%;
    background-attachment: local, local, scroll, scroll;
    background-repeat: no-repeat;
  }
`;

/**
 * The design system's table, in which the keyboard goes from cell to cell by arrows, Home, End, Page Up and Page Down:
 * the arrows lead where they point in every direction of reading, and Tab always comes to a cell.
 */
export const GridTable = (props: React.ComponentProps<typeof Table>) => {
  const root = React.useRef<HTMLDivElement>(null);
  const onKeyDownCapture = useMirroredArrows();
  useCheckboxesInReach(root);
  const { beginnings, initialRow } = useStaysReachable(root, props.rowCount);
  return (
    <Shaded ref={root} onKeyDownCapture={onKeyDownCapture}>
      <Table key={beginnings} initialRow={initialRow} {...props} />
    </Shaded>
  );
};
