import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CurateFeedback } from '../../../shared/contracts/feedback-curation';
import { getService } from './get-service';
import type { LocationScope } from './location-access';

/** Who does it, as it is noted. */
export interface Curator {
  id: string;
  name: string;
}

/** What editors do to answers that exist: exclude them from the numbers, archive what they have read. */
export const createFeedbackCurationService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Does it to all of these answers, or to none.
   * @param scope the locations whose answers the editor may change
   * @throws NotFoundError when an answer does not exist (any more), or not for this editor
   */
  async curate(
    { action, documentIds, wholeResponses = false, reason, note }: CurateFeedback.Request,
    by: Curator,
    scope: LocationScope
  ): Promise<CurateFeedback.Response['data']> {
    const { changed, unchanged, missing } = await getService('store', { strapi }).facts.curate({
      action,
      documentIds: [...new Set(documentIds)],
      wholeResponses,
      reason: action === 'exclude' ? (reason ?? null) : null,
      locations: scope,
      note: note?.trim() || null,
      by,
      at: new Date(),
    });
    const [first] = missing;
    if (first !== undefined) {
      throw new errors.NotFoundError(
        `there is no feedback with the document id ${first}; nothing was changed`,
        { documentIds: missing }
      );
    }
    return { changed: changed.length, unchanged };
  },
});

export type FeedbackCurationService = ReturnType<typeof createFeedbackCurationService>;
