import type {
  ComplaintEventDraft,
  ComplaintFacts,
  FactName,
} from '../../../shared/contracts/complaint';

/** Facts of a public event that its complainant may read. What is offered is told in the decision's text. */
const PUBLIC_FACTS = [
  'acknowledgementMode',
  'nextUpdateDue',
  'decisionMode',
  'recourse',
  'externalBody',
  'externalReference',
  'closeReason',
] as const satisfies readonly FactName[];

/** An event as its complainant sees it: who of the staff acted, and their reasons, stay inside. */
export interface PublicEvent extends Pick<
  ComplaintEventDraft,
  'sequence' | 'type' | 'at' | 'from' | 'to' | 'text' | 'attachments'
> {
  by: 'complainant' | 'staff' | 'system';
  facts: Partial<Pick<ComplaintFacts, (typeof PUBLIC_FACTS)[number]>>;
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
