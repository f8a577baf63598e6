import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import { CONTACT_PARTS } from '../../../../shared/contracts/complaint-contact';
import type { StoredContact } from '../../store/complaint-person-types';
import type { ComplaintRow } from '../../store/complaint-types';
import { validationError } from '../intake/faults';
import type { Wish, WholeComplaint } from '.';
import { ComplaintConflictError } from './faults';
import { contactColumns, foldedPerson, type Complainant } from './file';

/** What is to be another; what is left out stays. */
export interface ContactCorrection extends Partial<Complainant> {
  locale?: string;
}

const contactOf = ({
  complainantName: name,
  complainantEmail: email,
  complainantPhone: phone,
}: ComplaintRow): Complainant => ({ name, email, phone });

/** The words with which it came in were erased, and so was who it was. */
export const isErased = (events: readonly ComplaintEvent[]): boolean =>
  events.some(({ to, text, textHash }) => to === 'received' && text === null && textHash !== null);

/**
 * Who complains once it is put right, and what becomes an event: which parts are others, never how they read.
 * @throws ComplaintConflictError for a person who was erased; ValidationError where nobody would be left
 */
export const correctionOf = (
  { row, events }: Pick<WholeComplaint, 'row' | 'events'>,
  { locale, ...parts }: ContactCorrection
): { contact: StoredContact; wish: Wish } => {
  if (isErased(events)) {
    throw new ComplaintConflictError('who filed this complaint was erased', {
      code: 'erased',
      state: row.state,
    });
  }
  const before = contactOf(row);
  const after: Complainant = { ...before, ...parts };
  const changed = CONTACT_PARTS.filter((part) => after[part] !== before[part]);
  const isNobody = CONTACT_PARTS.every((part) => after[part] === null) && row.customer === null;
  if (changed.length > 0 && isNobody) {
    const message = 'name, email or phone must stay: of whoever complains something is known';
    throw validationError([{ path: ['email'], message }]);
  }
  const isOther = locale !== undefined && locale !== row.language;
  return {
    contact: { ...contactColumns(after), personFolded: foldedPerson(after, row.customer) },
    wish: { type: 'contact', changed, ...(isOther && { locale }) },
  };
};
