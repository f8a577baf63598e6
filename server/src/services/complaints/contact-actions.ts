import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../../shared/contracts/complaint';
import type { ComplaintCase, ComplaintCommand } from '../../complaint-process';
import type { Transaction } from '../../store/types';
import type { ExecuteOptions, WholeComplaint, Wish } from '.';
import { getService } from '../get-service';
import { correctionOf, type ContactCorrection } from './contact-correction';
import { newSecretOf } from './new-secret';

/** By whom a case is changed, and what is looked at before. */
type Held = Pick<ExecuteOptions, 'by' | 'guard' | 'seen'>;

/** How events come to a case. */
export interface CaseWriting {
  /** Locks a case that whoever asks may change, and has seen as it is. */
  open(
    trx: Transaction,
    reference: string,
    held: Pick<ExecuteOptions, 'guard' | 'seen'>
  ): Promise<WholeComplaint>;
  append(
    trx: Transaction,
    complaint: WholeComplaint,
    commands: readonly ComplaintCommand[]
  ): Promise<WholeComplaint>;
  told(it: ComplaintCase, wish: Wish, by: Actor): ComplaintCommand;
}

/** What the desk does about who complains, and how whoever it is comes to the case. */
export const createContactActions = (
  { strapi }: { strapi: Core.Strapi },
  { open, append, told }: CaseWriting
) => {
  const store = () => getService('store', { strapi });

  const replaceSecret = async (
    trx: Transaction,
    complaint: WholeComplaint,
    by: Actor
  ): Promise<WholeComplaint> => {
    const { secretHash, wish } = newSecretOf(complaint, { strapi });
    await store().complaints.writeSecretHash(trx, complaint.row.documentId, secretHash);
    const replaced = { ...complaint, row: { ...complaint.row, secretHash } };
    return append(trx, replaced, [told(complaint.case, wish, by)]);
  };

  return {
    /**
     * Puts right how whoever complains is called and reached. Mails that wait go to the new address.
     * @param withSecret whether a new secret goes there too, see {@link sendNewSecret}
     * @throws as `execute`; ComplaintConflictError for a person who was erased
     */
    async correctContact(
      reference: string,
      { withSecret = false, ...correction }: ContactCorrection & { withSecret?: boolean },
      { by, ...held }: Held
    ): Promise<WholeComplaint> {
      return store().transaction(async (trx) => {
        const complaint = await open(trx, reference, held);
        const { contact, wish } = correctionOf(complaint, correction);
        const { row } = complaint;
        await store().complaints.writeContact(trx, row.documentId, contact);
        const corrected = { ...complaint, row: { ...row, ...contact } };
        const after = await append(trx, corrected, [told(complaint.case, wish, by)]);
        return withSecret ? replaceSecret(trx, after, by) : after;
      });
    },

    /**
     * Gives the complainant another secret, which goes to the address that the case has: what was given out before
     * opens it no longer.
     * @throws as `execute`; ComplaintConflictError for a person who was erased or has no address, and where no
     * mails can be sent; RateLimitError for one too many in an hour
     */
    sendNewSecret: (reference: string, { by, ...held }: Held): Promise<WholeComplaint> =>
      store().transaction(async (trx) => replaceSecret(trx, await open(trx, reference, held), by)),
  };
};
