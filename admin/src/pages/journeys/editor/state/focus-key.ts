import type { LaneId } from '../../../../../../shared/contracts/journey';
import type { BoardFocus } from './editor-state';

/** What elements of the board carry so that events tell where they happened. */
export interface FocusData {
  'data-at': BoardFocus['at'];
  'data-stage'?: string;
  'data-step'?: string;
  'data-lane'?: string;
}

export const focusData = (focus: BoardFocus): FocusData => ({
  'data-at': focus.at,
  ...('stage' in focus && { 'data-stage': focus.stage }),
  ...('step' in focus && { 'data-step': focus.step }),
  ...('lane' in focus && { 'data-lane': focus.lane }),
});

/** The place of the board in which an element is; null outside of all of them. */
export const focusOf = (target: EventTarget | null): BoardFocus | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  if (!element) return null;
  const { at, stage = '', step = '', lane = '' } = element.dataset;
  switch (at) {
    case 'stage':
    case 'emptyStage':
      return { at, stage };
    case 'step':
      return { at, step };
    case 'cell':
      return { at, step, lane: lane as LaneId };
    case 'lane':
      return { at, lane: lane as LaneId };
    default:
      return null;
  }
};

const partOf = (focus: BoardFocus, part: 'stage' | 'step' | 'lane'): string | undefined =>
  (focus as Partial<Record<typeof part, string>>)[part];

/** Without a key of its own for each: thousands of cells ask it at every step of a drag. */
export const sameFocus = (one: BoardFocus | null, other: BoardFocus | null): boolean => {
  if (one === null || other === null || one.at !== other.at) return one === other;
  return (
    partOf(one, 'step') === partOf(other, 'step') &&
    partOf(one, 'lane') === partOf(other, 'lane') &&
    partOf(one, 'stage') === partOf(other, 'stage')
  );
};

/** Whoever writes in a field of the board means no key of the board. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input, select') !== null;

/** The element of the board that stands for a place. */
export const elementOf = (root: Element, focus: BoardFocus): HTMLElement | null => {
  const selector = Object.entries(focusData(focus))
    .map(([name, value]) => `[${name}="${CSS.escape(String(value))}"]`)
    .join('');
  return root.querySelector<HTMLElement>(selector);
};
