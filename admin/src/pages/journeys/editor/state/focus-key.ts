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

export const sameFocus = (one: BoardFocus | null, other: BoardFocus | null): boolean => {
  if (one === null || other === null) return one === other;
  const parts = (focus: BoardFocus) => Object.values(focusData(focus)).join('\n');
  return one === other || parts(one) === parts(other);
};

/** The element of the board that stands for a place. */
export const elementOf = (root: Element, focus: BoardFocus): HTMLElement | null => {
  const selector = Object.entries(focusData(focus))
    .map(([name, value]) => `[${name}="${CSS.escape(String(value))}"]`)
    .join('');
  return root.querySelector<HTMLElement>(selector);
};
