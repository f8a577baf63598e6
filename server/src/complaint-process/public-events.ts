import type { ComplaintEventDraft, ComplaintFacts } from '../../../shared/contracts/complaint';
import { PUBLIC_FACTS, type PublicFactName } from '../../../shared/contracts/complaint-filing';

/** An event as its complainant sees it: who of the staff acted, and their reasons, stay inside. */
export interface PublicEvent extends Pick<
  ComplaintEventDraft,
  'sequence' | 'type' | 'at' | 'from' | 'to' | 'text' | 'attachments'
> {
  by: 'complainant' | 'staff' | 'system';
  facts: Partial<Pick<ComplaintFacts, PublicFactName>>;
}

const sideOf = ({ role }: ComplaintEventDraft['by']): PublicEvent['by'] =>
  role === 'complainant' || role === 'system' ? role : 'staff';

/** The events that a complainant may read, in order. */
export const publicEvents = (events: readonly ComplaintEventDraft[]): PublicEvent[] =>
  events
    .filter(({ visibility }) => visibility === 'public')
    .map(({ sequence, type, at, from, to, text, attachments, by, facts }) => ({
      sequence,
      type,
      at,
      from,
      to,
      text,
      attachments,
      by: sideOf(by),
      facts: Object.fromEntries(
        PUBLIC_FACTS.flatMap((name) => (facts[name] == null ? [] : [[name, facts[name]]]))
      ),
    }));
