import type {
  FileComplaint,
  StatedAssessment,
} from '../../../../shared/contracts/complaint-filing';
import {
  MAX_COMPLAINT_SUBJECT,
  MAX_COMPLAINT_TEXT,
  STATED_ASSESSMENT,
} from '../../../../shared/contracts/complaint-filing';
import { CONTACT_PARTS } from '../../../../shared/contracts/complaint-contact';
import { COMPLAINT_KINDS, REMEDY_TYPES } from '../../../../shared/contracts/complaint-words';
import { CHANNELS } from '../../../../shared/dimensions';
import { mayStateSegment, mayStateSource, type Caller } from '../intake/caller';
import type { Fault } from '../intake/faults';
import {
  isJson,
  readChoice,
  readLanguage,
  readText,
  reportForeign,
  type Json,
  type Report,
} from '../intake/read-values';
import { readAssessment } from './read-assessment';
import { readContact } from './read-contact';

type Named = Required<FileComplaint.Request>;
/** A complaint whose values have the right shape; nothing was looked up yet. */
export type ReadComplaint = { text: string; anonymous: boolean; assessment: StatedAssessment } & {
  [Name in Exclude<keyof Named, 'text' | 'anonymous' | 'siteKey' | keyof StatedAssessment>]:
    Named[Name] | null;
};

const MAX_KEY = 100;
const MAX_NAME = 200;
const MAX_EXTERNAL_ID = 150;

const PROPERTIES: ReadonlySet<string> = new Set<keyof FileComplaint.Request>([
  'kind',
  'subject',
  'text',
  'channel',
  'locale',
  'location',
  'touchpoint',
  'category',
  'product',
  'productEntry',
  'purchase',
  'feedback',
  'remedySought',
  'name',
  'email',
  'phone',
  'anonymous',
  'customer',
  'siteKey',
  'source',
  'externalId',
  ...STATED_ASSESSMENT,
]);

const checkCaller = (from: Json, caller: Caller, report: Report): void => {
  if (from.customer != null && !mayStateSegment(caller))
    report('customer', 'customer may be stated with an API token or a role only');
  for (const name of ['source', 'externalId', ...STATED_ASSESSMENT] as const) {
    if (from[name] != null && !mayStateSource(caller))
      report(name, `${name} may be stated with an API token only`);
  }
  if ((from.externalId == null) !== (from.source == null))
    report('source', 'source and externalId belong together: the pair tells duplicates');
};

/** Nobody is to know who an anonymous complainant is; of any other, something must be known. */
const checkPerson = (from: Json, report: Report): void => {
  const given = [...CONTACT_PARTS, 'customer' as const].filter((name) => from[name] != null);
  if (from.anonymous != null && typeof from.anonymous !== 'boolean')
    report('anonymous', 'anonymous must be true or false');
  if (from.anonymous !== true && given.length === 0)
    report('email', 'email, phone or name is needed to answer you; or set anonymous to true');
  if (from.anonymous !== true) return;
  for (const name of given)
    report(name, `${name} must be left out of an anonymous complaint: it says who you are`);
};

/** What is left of a text when nobody sees it. */
const written = (text: string | null): string => (text ?? '').trim();

/**
 * Reads a complaint from parsed JSON. Pure: looks nothing up.
 * @returns every fault found; the complaint is usable only when there is none
 */
export const readComplaint = (
  input: unknown,
  caller: Caller
): { complaint: ReadComplaint | null; faults: Fault[] } => {
  if (!isJson(input)) {
    return {
      complaint: null,
      faults: [{ path: [], message: 'a complaint must be a JSON object { text, … }' }],
    };
  }
  const faults: Fault[] = [];
  const report: Report = (property, message) => faults.push({ path: [property], message });
  const text = (name: string, longest = MAX_KEY) => readText(input, name, longest, report);
  reportForeign(input, PROPERTIES, report);
  checkCaller(input, caller, report);
  checkPerson(input, report);
  const own = text('text', MAX_COMPLAINT_TEXT);
  if (written(own) === '' && faults.every(({ path }) => path[0] !== 'text'))
    report('text', 'text must say what happened');
  if (input.product != null && input.productEntry != null)
    report('product', 'product must be left out where productEntry names it');
  const complaint: ReadComplaint = {
    text: own ?? '',
    anonymous: input.anonymous === true,
    kind: readChoice(input, 'kind', COMPLAINT_KINDS, report),
    subject: text('subject', MAX_COMPLAINT_SUBJECT),
    channel: readChoice(input, 'channel', CHANNELS, report),
    locale: readLanguage(input, report, 'locale'),
    location: text('location'),
    touchpoint: text('touchpoint'),
    category: text('category'),
    product: text('product', MAX_NAME),
    productEntry: text('productEntry'),
    purchase: text('purchase', MAX_NAME),
    feedback: text('feedback', MAX_NAME),
    remedySought: readChoice(input, 'remedySought', REMEDY_TYPES, report),
    name: readContact(input, 'name', report),
    email: readContact(input, 'email', report),
    phone: readContact(input, 'phone', report),
    customer: text('customer', MAX_NAME),
    source: text('source'),
    externalId: text('externalId', MAX_EXTERNAL_ID),
    assessment: readAssessment(input, report),
  };
  return { complaint, faults };
};
