import type { Thing } from '../../../../../../../shared/journey-map';
import { thingAt } from '../../state/carrying';
import { focusOf } from '../../state/focus-key';

const HEADS: readonly string[] = ['step', 'stage', 'lane'];

/** The thing whose head an element is in, and the head; null elsewhere: by a cell nothing is dragged. */
export const thingOf = (target: EventTarget): { thing: Thing; head: HTMLElement } | null => {
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const focus = focusOf(head);
  const thing = focus && HEADS.includes(focus.at) ? thingAt(focus) : null;
  return head && thing ? { thing, head } : null;
};
