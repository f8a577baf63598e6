import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { NoticeRules } from '../../../../shared/contracts/complaint-settings';
import type { OpenPromise } from '../../store/sla-ledger-types';
import { ComplaintConflictError } from '../complaints/faults';
import { getService } from '../get-service';
import { recipientsOf } from './recipients';

const MOST_LEVEL = 9;
const MOST_TEXT = 200;

const namesOf = async (strapi: Core.Strapi, ids: readonly string[]): Promise<string> => {
  const admins = await getService('readers', { strapi }).list();
  const names = ids.flatMap((id) => admins.find((one) => one.id === id)?.name ?? []);
  return names.join(', ').slice(0, MOST_TEXT);
};

/** Takes a case to whom the last level names, where the process allows it now; else it stays where it is. */
export const escalate = async (
  strapi: Core.Strapi,
  promise: OpenPromise,
  notices: NoticeRules
): Promise<void> => {
  const { levels } = notices;
  const to = levels.at(-1)?.to ?? 'managers';
  const escalatedTo = (await namesOf(strapi, recipientsOf(to, promise, notices))) || to;
  const escalationLevel = Math.min(levels.length, MOST_LEVEL);
  try {
    await getService('complaints', { strapi }).execute(
      promise.reference,
      [
        {
          type: 'step',
          to: 'escalated',
          facts: { escalationLevel, escalatedTo },
          reason: `${promise.target} is overdue`,
        },
      ],
      { by: { role: 'system', id: null } }
    );
  } catch (error) {
    const isRefusal =
      error instanceof ComplaintConflictError || error instanceof errors.ApplicationError;
    if (!isRefusal) throw error;
    strapi.log.debug(`cx: ${promise.reference} is not escalated: ${error.message}`);
  }
};
