import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../shared/contracts/target';
import { scopeName } from '../../kpi';
import { getService } from '../get-service';
import { refuse } from './checks';

type Period = Pick<Target, 'kpi' | 'scope' | 'recurrence' | 'calendar' | 'from' | 'to'>;

/** Under which a live target's claim stands among the keys. */
const KIND = 'target_period';

/** Equal for targets that say what the same days should bring; in a length that can be indexed. */
const nameOf = ({ kpi, scope, recurrence, calendar, from, to }: Period): string => {
  const about = [kpi, scopeName(scope), recurrence, recurrence === 'once' ? null : calendar];
  const days = [from ?? null, to ?? null];
  return createHash('sha256')
    .update(JSON.stringify([...about, ...days]))
    .digest('base64url');
};

/** @throws ValidationError */
export const refuseTwinOf = (kpi: string, twin = ''): void =>
  refuse([
    {
      path: ['recurrence'],
      message: `there is a target of ${kpi} with this scope and period already${twin && `: ${twin}`}`,
    },
  ]);

/** Gives the days of a target free, because it is archived, deleted or held against others. */
export const releasePeriod = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const { keys } = getService('store', { strapi });
  // MySQL locks the gap where nothing is to be deleted, and writers of other targets would deadlock there.
  if ((await keys.keyOf(KIND, documentId)) !== null) await keys.release(KIND, documentId);
};

/**
 * Takes its days for a live target. Two that are made at the same instant don't see each other; the database
 * gives the days to one of them.
 * @throws ValidationError where another target has them
 */
export const claimPeriod = async (
  strapi: Core.Strapi,
  period: Period,
  documentId: string
): Promise<void> => {
  const { keys } = getService('store', { strapi });
  const claimed = await keys.claim(KIND, nameOf(period), documentId);
  if (!claimed) refuseTwinOf(period.kpi);
};
