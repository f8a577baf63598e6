import type { Core } from '@strapi/strapi';
import type { FileComplaint } from '../../../../shared/contracts/complaint-filing';
import type { FactChanges } from '../../../../shared/contracts/complaint';
import type { ComplaintRow } from '../../store/complaint-types';
import type { StoredAttachment } from '../../store/complaint-contact-types';
import type { Filing } from '../complaints/file';
import { knownSecretOf } from '../complaints/case-secret';
import { getService } from '../get-service';
import { findAnswered } from '../intake/claim-keys';
import { mayStateSource, type Caller } from '../intake/caller';
import { isUniqueViolation } from '../intake/database-errors';
import { validationError } from '../intake/faults';
import {
  hashOfBody,
  hashOfKey,
  IdempotencyConflictError,
  type Idempotency,
} from '../intake/idempotency';
import type { Product } from '../products';
import { referenceFaults } from './find-references';
import { readComplaint, type ReadComplaint } from './read-complaint';
import type { RequestParts } from './request-parts';

type Answered = FileComplaint.Response['data'];
/** What is remembered of an answer: everything but the secret, which can be made again. */
type Remembered = Omit<Answered, 'secret'>;

/** Acknowledgements that strangers can have sent to one address. */
const MAILS_TO_ONE = { points: 5, seconds: 3_600 };

export interface FilingAnswer {
  /** 201; 200 for what was filed before under the same source and external id. */
  status: number;
  data: Answered;
  /** The same request came before. */
  replayed: boolean;
}

export interface FilingOptions {
  caller: Caller;
  /** The client's Idempotency-Key. */
  idempotencyKey: string | null;
}

/** A complaint whose product and feedback were looked up. */
type FoundComplaint = ReadComplaint & { found: Product | null; answered: boolean };

/** Feedback that exists is a link; any other stays the words of whoever complains. Both are answered alike. */
const feedbackFacts = ({ feedback, answered }: FoundComplaint) => ({
  feedback: answered ? feedback : null,
  feedbackStated: answered ? null : feedback,
});

const factsOf = (complaint: FoundComplaint): FactChanges => {
  const { kind, channel, locale, anonymous } = complaint;
  const { subject, location, touchpoint, category, purchase, found } = complaint;
  const { remedySought, customer } = complaint;
  const product = found?.title ?? complaint.product;
  const productEntry = found?.entry ?? null;
  const optional = { subject, location, touchpoint, category, product, productEntry, purchase };
  const known = { ...optional, ...feedbackFacts(complaint), remedySought, customer };
  return {
    kind: kind ?? 'complaint',
    channel: channel ?? 'website',
    locale: locale ?? 'en',
    anonymous,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
  };
};

/** Takes in the complaints that come through the content API. */
export const createComplaintFilingService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const attachments = () => getService('complaintAttachments', { strapi });

  /** Strangers can't fill somebody else's mailbox: past the limit the website alone acknowledges. */
  const mayWriteTo = async (email: string | null, caller: Caller): Promise<boolean> => {
    if (email === null || !getService('complaintMails', { strapi }).canSend()) return false;
    if (mayStateSource(caller)) return true;
    const { rateLimits } = getService('intake', { strapi });
    const counter = rateLimits.addressCounter('mailed', email.toLowerCase(), MAILS_TO_ONE);
    return (await rateLimits.spend([counter])) === null;
  };

  const filingOf = (
    complaint: FoundComplaint,
    files: readonly StoredAttachment[],
    byMail: boolean
  ): Filing => {
    const { name, email, phone, source, externalId, assessment } = complaint;
    return {
      facts: factsOf(complaint),
      text: complaint.text,
      complainant: { name, email, phone },
      by: { role: 'complainant', id: null },
      assessment,
      attachments: files.map(({ id }) => id),
      acknowledgedBy: byMail ? 'email' : 'website',
      ...(source !== null && externalId !== null && { source, externalId }),
    };
  };

  const rememberedOf = async (row: ComplaintRow): Promise<Remembered> => {
    const promises = await store().complaints.promisesOf(row.documentId);
    const first = promises.find(({ target }) => target === 'first_response');
    return {
      reference: row.reference,
      state: row.state,
      receivedAt: row.receivedAt.toISOString(),
      answerDue: first?.dueAt ?? null,
    };
  };

  /**
   * What was answered before, with the secret made again; '' where the host's keys are others by now, or where the
   * desk has sent a new one to the complainant: that is nobody else's.
   */
  const again = async (body: string, status: number): Promise<FilingAnswer> => {
    const remembered = JSON.parse(body) as Remembered;
    const row = await store().complaints.find(remembered.reference);
    const secret = row && knownSecretOf(row, 1, { strapi });
    return { status, data: { ...remembered, secret: secret ?? '' }, replayed: true };
  };

  const answeredBefore = async (idempotency: Idempotency | null): Promise<FilingAnswer | null> => {
    const before = idempotency && (await findAnswered(store(), idempotency));
    if (!before) return null;
    if (before.bodyHash !== idempotency?.bodyHash) throw new IdempotencyConflictError();
    return again(before.body, before.status);
  };

  const filedBefore = async ({
    source,
    externalId,
  }: ReadComplaint): Promise<FilingAnswer | null> => {
    if (source === null || externalId === null) return null;
    const row = await store().complaints.findExternal(source, externalId);
    return row && again(JSON.stringify(await rememberedOf(row)), 200);
  };

  /** One transaction: the key, the case and what is remembered. Gives null where another had the key first. */
  const commit = (filing: Filing, idempotency: Idempotency | null): Promise<FilingAnswer | null> =>
    store().transaction(async (trx) => {
      const keys = idempotency ? [idempotency] : [];
      const [before] = await store().idempotency.claim(trx, keys);
      if (before) return null;
      const { row, secret } = await getService('complaints', { strapi }).file(filing);
      const remembered = await rememberedOf(row);
      const body = JSON.stringify(remembered);
      const answers = keys.map(({ key }) => ({ key, status: 201, body }));
      await store().idempotency.remember(trx, answers);
      return { status: 201, data: { ...remembered, secret }, replayed: false };
    });

  const productOf = async ({ productEntry, locale }: ReadComplaint): Promise<Product | null> =>
    productEntry === null
      ? null
      : getService('products', { strapi }).published(productEntry, locale ?? 'en');

  const isAnswered = async ({ feedback }: ReadComplaint): Promise<boolean> =>
    feedback !== null && (await store().facts.ofResponse(feedback)).length > 0;

  const file = async (
    complaint: FoundComplaint,
    { files }: RequestParts,
    caller: Caller,
    idempotency: Idempotency | null
  ): Promise<FilingAnswer> => {
    const kept = await attachments().keep(files, null);
    try {
      const byMail = await mayWriteTo(complaint.email, caller);
      const answer = await commit(filingOf(complaint, kept, byMail), idempotency);
      if (answer) return answer;
      await attachments().discard(kept);
      const before = await answeredBefore(idempotency);
      if (before) return before;
      throw new Error('an idempotency key was taken and not answered');
    } catch (error) {
      await attachments().discard(kept);
      // Another instance filed the same external id meanwhile.
      const before = isUniqueViolation(error) ? await filedBefore(complaint) : null;
      if (before) return before;
      throw error;
    }
  };

  return {
    /**
     * Files a complaint; resolves once it is committed.
     * @throws ValidationError with every fault; IdempotencyConflictError for a key of another body
     */
    async submit(parts: RequestParts, options: FilingOptions): Promise<FilingAnswer> {
      const { caller, idempotencyKey } = options;
      const idempotency: Idempotency | null = idempotencyKey
        ? {
            key: hashOfKey(idempotencyKey, caller, 'complaints'),
            bodyHash: hashOfBody([parts.data, await attachments().digestsOf(parts.files)]),
          }
        : null;
      const before = await answeredBefore(idempotency);
      if (before) return before;
      const { complaint, faults } = readComplaint(parts.data, caller);
      if (!complaint) throw validationError(faults);
      const found = await productOf(complaint);
      const all = [...faults, ...(await referenceFaults(complaint, found, { strapi }))];
      if (all.length > 0) throw validationError(all);
      const whole = { ...complaint, found, answered: await isAnswered(complaint) };
      return (await filedBefore(complaint)) ?? file(whole, parts, caller, idempotency);
    },
  };
};

export type ComplaintFilingService = ReturnType<typeof createComplaintFilingService>;
