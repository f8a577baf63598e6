import type { FileAtDesk, Product } from '../../../../../shared/contracts/complaint-desk';
import {
  MAX_COMPLAINT_SUBJECT,
  MAX_COMPLAINT_TEXT,
} from '../../../../../shared/contracts/complaint-filing';
import type { ComplaintKind, RemedyType } from '../../../../../shared/contracts/complaint-words';
import type { FeedbackRow } from '../../../../../shared/contracts/feedback-list';
import type { Channel } from '../../../../../shared/dimensions';
import { LOCALES, type Locale } from '../../../../../shared/locales';
import type { MessageKey } from '../../../translations/messages';

/** A case as the dialog knows it; empty where nothing was said. */
export interface CaseDraft {
  kind: ComplaintKind;
  channel: Channel;
  /** Language of the answers. */
  locale: Locale;
  subject: string;
  text: string;
  location: string;
  touchpoint: string;
  category: string;
  /** In words, where the host names no type of products. */
  product: string;
  productEntry: Product | null;
  /** Number of the order. */
  purchase: string;
  remedySought: RemedyType | '';
  anonymous: boolean;
  name: string;
  email: string;
  phone: string;
  /** Key of the customer. */
  customer: string;
  /** `responseId` of answers that were given before. */
  feedback: string;
}
export type CaseField = keyof CaseDraft;
/** What is wrong, by field; `other` belongs to none. */
export type CaseFaults<Text extends string = string> = Partial<Record<CaseField | 'other', Text>>;

export const emptyCase = (locale: Locale): CaseDraft => ({
  kind: 'complaint',
  channel: 'phone',
  locale,
  subject: '',
  text: '',
  location: '',
  touchpoint: '',
  category: '',
  product: '',
  productEntry: null,
  purchase: '',
  remedySought: '',
  anonymous: false,
  name: '',
  email: '',
  phone: '',
  customer: '',
  feedback: '',
});

/** The case of whoever gave these answers, as far as they tell. */
export const caseAbout = (locale: Locale, [first]: readonly FeedbackRow[]): CaseDraft => {
  const empty = emptyCase(locale);
  if (!first) return empty;
  const { responseId: feedback, customer, location, touchpoint, language } = first;
  return {
    ...empty,
    feedback,
    customer: customer ?? '',
    location: location ?? '',
    touchpoint: touchpoint ?? '',
    locale: LOCALES.find((one) => one === language?.split('-')[0]) ?? locale,
  };
};

/** What a fact in words takes. */
const MOST_NAME = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What can be seen to be wrong before the server is asked. */
export const faultsOf = (draft: CaseDraft): CaseFaults<MessageKey> => {
  const faults: CaseFaults<MessageKey> = {};
  const text = draft.text.trim();
  if (text === '') faults.text = 'fileCase.fault.text';
  if (text.length > MAX_COMPLAINT_TEXT) faults.text = 'fileCase.fault.tooLong';
  if (draft.subject.trim().length > MAX_COMPLAINT_SUBJECT)
    faults.subject = 'fileCase.fault.tooLong';
  for (const name of ['product', 'purchase'] as const) {
    if (draft[name].trim().length > MOST_NAME) faults[name] = 'fileCase.fault.tooLong';
  }
  if (draft.anonymous) return faults;
  const known = [draft.name, draft.email, draft.phone, draft.customer];
  if (known.every((one) => one.trim() === '')) faults.name = 'fileCase.fault.who';
  if (draft.email.trim() !== '' && !EMAIL.test(draft.email.trim()))
    faults.email = 'fileCase.fault.email';
  return faults;
};

const given = (text: string): string | null => text.trim() || null;

/** Only what was said: what is left out is not a fact of the case. */
const said = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== '' && value !== null)
  ) as Partial<T>;

/** What the server is sent; nothing of who it was where nobody is to know. */
export const requestOf = (draft: CaseDraft): FileAtDesk.Request => {
  const { kind, channel, locale, location, touchpoint, category, anonymous } = draft;
  const subject = draft.subject.trim();
  // Answers tell whose they are.
  const [customer, feedback] = anonymous ? ['', ''] : [draft.customer.trim(), draft.feedback];
  const { remedySought, productEntry } = draft;
  const [product, purchase] = [draft.product.trim(), draft.purchase.trim()];
  const about = { subject, location, touchpoint, category, product, purchase, feedback };
  const facts = { kind, channel, locale, ...about, anonymous };
  return {
    facts: {
      ...said(facts),
      ...(productEntry && { productEntry: productEntry.entry }),
      ...(remedySought === '' ? {} : { remedySought }),
      ...(customer === '' ? {} : { customer }),
    },
    text: draft.text.trim(),
    complainant: anonymous
      ? { name: null, email: null, phone: null }
      : { name: given(draft.name), email: given(draft.email), phone: given(draft.phone) },
  };
};
