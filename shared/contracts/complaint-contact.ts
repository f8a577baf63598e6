/** How somebody can be reached who complains. */
export const CONTACT_PARTS = ['name', 'email', 'phone'] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** In characters. */
export const CONTACT_LENGTH: Readonly<Record<ContactPart, number>> = {
  name: 200,
  email: 254,
  phone: 40,
};

/** Enough to tell an address from none; whether mail arrives only its server knows. */
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\.]+$/;
const PHONE = /^\+?[\d\u0660-\u0669\u06f0-\u06f9 ()./-]{4,}$/;

/** Whether a text can be what it is said to be; any text is a name. */
export const isContact = (part: ContactPart, text: string): boolean =>
  (part !== 'email' || EMAIL.test(text)) && (part !== 'phone' || PHONE.test(text));
