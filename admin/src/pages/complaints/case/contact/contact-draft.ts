import type { CorrectContact } from '../../../../../../shared/contracts/contact-correction';
import { CONTACT_PARTS, isContact } from '../../../../../../shared/contracts/complaint-contact';
import type { ComplaintListed } from '../../../../../../shared/contracts/complaint-queue';
import type { MessageKey } from '../../../../translations/messages';

/** How somebody is called and reached, and in which language, as it is typed; '' is none. */
export interface ContactDraft {
  name: string;
  email: string;
  phone: string;
  /** Language of the answers. */
  locale: string;
}
/** What is wrong, by field; `other` belongs to none. */
export type ContactFaults<Text extends string = string> = Partial<
  Record<keyof ContactDraft | 'other', Text>
>;

export const contactDraftOf = ({
  complainant,
  language,
}: Pick<ComplaintListed, 'complainant' | 'language'>): ContactDraft => ({
  name: complainant?.name ?? '',
  email: complainant?.email ?? '',
  phone: complainant?.phone ?? '',
  locale: language,
});

/** What was edited since the dialog was opened: a colleague's correction of another part is left alone. */
export const contactChangesOf = (
  draft: ContactDraft,
  opened: ContactDraft
): CorrectContact.Request => {
  const parts = CONTACT_PARTS.filter((part) => draft[part].trim() !== opened[part].trim());
  return {
    ...Object.fromEntries(parts.map((part) => [part, draft[part].trim() || null])),
    ...(draft.locale !== opened.locale && { locale: draft.locale }),
  };
};

/**
 * What can be seen to be wrong before the server is asked.
 * @param customer key of the customer, by whom somebody is known as well
 */
export const contactFaultsOf = (
  draft: ContactDraft,
  customer: string | null
): ContactFaults<MessageKey> => {
  const typed = (part: (typeof CONTACT_PARTS)[number]) => draft[part].trim();
  const isWrong = (part: 'email' | 'phone') => typed(part) !== '' && !isContact(part, typed(part));
  const nobody = customer === null && CONTACT_PARTS.every((part) => typed(part) === '');
  return {
    ...(nobody && { name: 'case.complainant.someone' }),
    ...(isWrong('email') && { email: 'fileCase.fault.email' }),
    ...(isWrong('phone') && { phone: 'case.complainant.phoneForm' }),
  };
};
