import type { Thing } from '../../../../../../../shared/journey-map';
import { focusOf } from '../../state/focus-key';

/** The thing whose head an element is in, and the head; null where nothing can be dragged. */
export const thingOf = (target: EventTarget): { thing: Thing; head: HTMLElement } | null => {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const focus = focusOf(head);
  if (!head || !focus) return null;
  switch (focus.at) {
    case 'step':
      return { thing: { kind: 'step', id: focus.step }, head };
    case 'stage':
      return { thing: { kind: 'stage', id: focus.stage }, head };
    case 'lane':
      return { thing: { kind: 'lane', id: focus.lane }, head };
    default:
      return null;
  }
};
