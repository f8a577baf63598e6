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
  /** Whether a new secret goes to the new address; null: nobody has said. */
  newSecret: boolean | null;
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
  newSecret: null,
});

/** Whether there is a new address that a secret can go to. */
export const isNewAddress = (draft: ContactDraft, opened: ContactDraft): boolean =>
  draft.email.trim() !== '' && draft.email.trim() !== opened.email.trim();

/** Unless somebody says otherwise, a secret goes after those that went to a wrong address. */
export const sendsSecret = (draft: ContactDraft, opened: ContactDraft): boolean =>
  isNewAddress(draft, opened) && (draft.newSecret ?? opened.email.trim() !== '');

/** What was edited since the dialog was opened: a colleague's correction of another part is left alone. */
export const contactChangesOf = (
  draft: ContactDraft,
  opened: ContactDraft
): CorrectContact.Request => {
  const parts = CONTACT_PARTS.filter((part) => draft[part].trim() !== opened[part].trim());
  return {
    ...Object.fromEntries(parts.map((part) => [part, draft[part].trim() || null])),
    ...(draft.locale !== opened.locale && { locale: draft.locale }),
    ...(sendsSecret(draft, opened) && { newSecret: true }),
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
