import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ComplaintEvent, ComplaintState } from '../../../../shared/contracts/complaint';
import { isHumanReply } from '../../complaint-process';
import type { ComplaintMailKind } from '../../../../shared/contracts/complaint-mail';
import type { ComplaintRow } from '../../store/complaint-types';
import type { Transaction } from '../../store/types';
import { askAbout } from '../complaint-surveys/ask-about';
import { getService } from '../get-service';

const ENDINGS: readonly ComplaintState[] = [
  'closed',
  'closed_exhausted',
  'duplicate',
  'out_of_scope',
  'withdrawn',
];

const isEnding = ({ to }: ComplaintEvent): boolean => to !== null && ENDINGS.includes(to);

/**
 * What a complainant is told of an event by mail; null: nothing. History that is imported tells nobody. What the
 * desk writes with a step counts as its answer and so is told as well, whatever the step.
 */
const mailOf = (event: ComplaintEvent): ComplaintMailKind | null => {
  const { type, by, to, facts, visibility } = event;
  if (by.role === 'import') return null;
  if (isEnding(event)) return 'closing';
  if (facts.secretIssue != null) return 'secret';
  if (facts.acknowledgementMode === 'email') return 'acknowledgement';
  if (to === 'decision_communicated') return 'decision';
  if (to === 'awaiting_customer') return isHumanReply(event) ? 'question' : null;
  const isMessage = type === 'message' && visibility === 'public' && by.role !== 'complainant';
  return isMessage || isHumanReply(event) ? 'message' : null;
};

/**
 * What events mean for the complainant, kept in their own transaction: files become the case's, mails are
 * put into the outbox, and a closing asks how it went.
 * @throws ValidationError for files that do not exist or are another case's
 */
export const keepContact = async (
  { strapi }: { strapi: Core.Strapi },
  trx: Transaction,
  row: ComplaintRow,
  events: readonly ComplaintEvent[]
): Promise<void> => {
  const store = getService('store', { strapi });
  const files = [...new Set(events.flatMap(({ attachments }) => attachments))];
  if ((await store.complaintAttachments.assign(trx, files, row.documentId)) < files.length) {
    const message = 'attachments must be files that were uploaded for this complaint';
    throw new errors.ValidationError(message, {
      errors: [{ path: ['attachments'], message, name: 'ValidationError' }],
    });
  }
  if (row.complainantEmail !== null && getService('complaintMails', { strapi }).canSend()) {
    const { documentId: complaint, reference } = row;
    const mails = events.flatMap((event) => {
      const kind = mailOf(event);
      return kind === null ? [] : [{ complaint, reference, kind, sequence: event.sequence }];
    });
    await store.complaintMails.add(trx, mails);
  }
  const closing = events.find(({ to }) => to === 'closed' || to === 'closed_exhausted');
  if (closing && closing.by.role !== 'import') {
    await askAbout({ strapi }, trx, row, { closure: closing.sequence, askedAt: Date.now() });
  }
};
