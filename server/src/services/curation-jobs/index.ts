import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CurateMatching, CurationJob } from '../../../../shared/contracts/feedback-curation';
import type { StoredCurationJob } from '../../store/curation-job-types';
import type { FactChoice } from '../../store/fact-list-types';
import type { Curator } from '../feedback-curation';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';
import { createCurationRunner } from './runner';

const show = (job: StoredCurationJob): CurationJob => {
  const { id, state, action, reason, note, done, total, changed, cancelling } = job;
  return {
    id,
    state,
    action,
    reason,
    note,
    done,
    total,
    changed,
    cancelling,
    startedAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
};

/** What editors do to all answers that meet a choice: in the background, step by step, over restarts. */
export const createCurationJobsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const runner = createCurationRunner({ strapi });
  const jobs = () => getService('store', { strapi }).curationJobs;

  return {
    /**
     * @param choice within what the editor may see; what it means is settled now, also for a role that changes
     * @param scope the locations whose answers the editor may change
     * @returns null while another one of the same editor runs
     */
    async start(
      { action, wholeResponses = false, reason, note }: CurateMatching.Request,
      choice: Partial<FactChoice>,
      by: Curator,
      scope: LocationScope
    ): Promise<CurationJob | null> {
      if ((await jobs().latestOf(by.id))?.state === 'running') return null;
      const job = await jobs().add({
        action,
        choice,
        locations: scope,
        wholeResponses,
        reason: action === 'exclude' ? (reason ?? null) : null,
        note: note?.trim() || null,
        by,
      });
      runner.wake();
      return show(job);
    },

    async latestOf(adminId: string): Promise<CurationJob | null> {
      const job = await jobs().latestOf(adminId);
      return job && show(job);
    },

    /**
     * Tells it to stop; it ends with the answers under way.
     * @throws NotFoundError when this editor has begun none with this id
     */
    async cancel(id: string, adminId: string): Promise<CurationJob> {
      const job = await jobs().find(id);
      if (job?.by.id !== adminId) throw new errors.NotFoundError(`there is no curation ${id}`);
      await jobs().cancel(id);
      const after = await jobs().find(id);
      return show(after ?? job);
    },

    wake: () => runner.wake(),
    close: () => runner.close(),
  };
};

export type CurationJobsService = ReturnType<typeof createCurationJobsService>;
