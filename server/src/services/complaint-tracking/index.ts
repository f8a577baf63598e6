import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ComplaintAttachment,
  TakeComplainantStep,
  TrackedComplaint,
} from '../../../../shared/contracts/complaint-filing';
import type { Actor } from '../../../../shared/contracts/complaint';
import { publicEvents } from '../../complaint-process';
import type { RequestParts } from '../complaint-filing/request-parts';
import type { WholeComplaint, Wish } from '../complaints';
import { getService } from '../get-service';
import { wishesOf } from './actions';
import { openCase, type Credentials } from './open-case';
import { trackedComplaint } from './tracked';

const COMPLAINANT: Actor = { role: 'complainant', id: null };

/**
 * What a complainant does with their case. Everything takes the secret.
 * @throws NotFoundError for wrong and unknown alike; LimitReachedError after too many of them
 */
export const createComplaintTrackingService = ({ strapi }: { strapi: Core.Strapi }) => {
  const complaints = () => getService('complaints', { strapi });
  const attachments = () => getService('complaintAttachments', { strapi });

  return {
    open: (credentials: Credentials) => openCase({ strapi }, credentials),

    /** @param language null: the one that they complained in */
    async track(credentials: Credentials, language: string | null): Promise<TrackedComplaint> {
      const whole = await openCase({ strapi }, credentials);
      return trackedComplaint({ strapi }, whole, language ?? whole.row.language);
    },

    /** @throws ComplaintConflictError where the case takes no messages; ValidationError for the files */
    async write(
      credentials: Credentials,
      { text, files }: { text: string; files: RequestParts['files'] },
      language: string | null
    ): Promise<TrackedComplaint> {
      const { row } = await openCase({ strapi }, credentials);
      const kept = await attachments().keep(files, null);
      const message: Wish = { type: 'message', text, attachments: kept.map(({ id }) => id) };
      let after: WholeComplaint;
      try {
        after = await complaints().execute(row.reference, [message], { by: COMPLAINANT });
      } catch (error) {
        await attachments().discard(kept);
        throw error;
      }
      return trackedComplaint({ strapi }, after, language ?? row.language);
    },

    /** @throws ComplaintConflictError, with what is allowed, where the case does not allow it */
    async step(
      credentials: Credentials,
      { action, reason }: TakeComplainantStep.Request,
      language: string | null
    ): Promise<TrackedComplaint> {
      const { row, case: it } = await openCase({ strapi }, credentials);
      const { bySystem, wishes } = wishesOf(it, action, reason ?? null);
      const after = await complaints().execute(row.reference, wishes, {
        by: COMPLAINANT,
        bySystem,
      });
      return trackedComplaint({ strapi }, after, language ?? row.language);
    },

    /**
     * A file of the case that its complainant may see.
     * @throws NotFoundError
     */
    async file(
      credentials: Credentials,
      id: string
    ): Promise<{ file: ComplaintAttachment; bytes: Buffer }> {
      const { events } = await openCase({ strapi }, credentials);
      if (!publicEvents(events).some((event) => event.attachments.includes(id)))
        throw new errors.NotFoundError('there is no such file');
      return attachments().open(id);
    },
  };
};

export type ComplaintTrackingService = ReturnType<typeof createComplaintTrackingService>;
