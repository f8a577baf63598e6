import type { ComplaintEventDraft } from '../../../shared/contracts/complaint';

/**
 * A person of the staff says something to the complainant; an automatic acknowledgement is no answer, nor
 * is the complaint itself where staff write it down (by phone, at the counter, from a file).
 */
export const isHumanReply = ({ by, visibility, text, type, to }: ComplaintEventDraft): boolean =>
  (by.role === 'agent' || by.role === 'manager' || by.role === 'import') &&
  visibility === 'public' &&
  to !== 'received' &&
  (type === 'message' || type === 'step') &&
  (text ?? '').trim() !== '';

/** Brought in from where nobody noted whether, or when, the complainant was told that the complaint arrived. */
const hidesAcknowledgement = ({ by, facts }: ComplaintEventDraft): boolean =>
  by.role === 'import' && facts.acknowledgementMode === null;

/** The complainant is told that the complaint arrived: by the step, or by a message that leaves it to be looked at. */
export const isAcknowledgement = (event: ComplaintEventDraft): boolean =>
  (event.to === 'acknowledged' && !hidesAcknowledgement(event)) ||
  typeof event.facts.acknowledgementMode === 'string';

/** Whether nobody can say when a case was acknowledged, as opposed to its not having been acknowledged. */
export const isAcknowledgementUnknown = (events: readonly ComplaintEventDraft[]): boolean =>
  events.some(hidesAcknowledgement) &&
  !events.some((event) => event.by.role === 'import' && isAcknowledgement(event));

/**
 * Whether nobody can say when a case was first answered, as opposed to its not having been answered: it was
 * decided elsewhere, so that the complainant was told, and no answer until then was noted.
 */
export const isResponseUnknown = (events: readonly ComplaintEventDraft[]): boolean => {
  const decided = events.find(
    ({ to, by }) => to === 'decision_communicated' && by.role === 'import'
  );
  return (
    decided !== undefined && !events.some((event) => isHumanReply(event) && event.at <= decided.at)
  );
};

/** The complainant hears how things stand: a reply, an acknowledgement, or the decision. */
export const isUpdate = (event: ComplaintEventDraft): boolean =>
  isHumanReply(event) || isAcknowledgement(event) || event.to === 'decision_communicated';
