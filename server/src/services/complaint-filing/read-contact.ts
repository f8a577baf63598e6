import {
  CONTACT_LENGTH,
  isContact,
  type ContactPart,
} from '../../../../shared/contracts/complaint-contact';
import { readText, type Json, type Report } from '../intake/read-values';

const EXPECTED: Readonly<Record<ContactPart, string>> = {
  name: 'a name',
  email: 'an address such as sara@example.com',
  phone: 'a number such as +966 50 123 4567',
};

/** A name, an e-mail address or a telephone number; null when absent. */
export const readContact = (from: Json, part: ContactPart, report: Report): string | null => {
  const text = readText(from, part, CONTACT_LENGTH[part], report);
  if (text === null || isContact(part, text)) return text;
  report(part, `${part} must be ${EXPECTED[part]}`);
  return null;
};
