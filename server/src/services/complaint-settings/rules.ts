import type { Core } from '@strapi/strapi';
import type {
  GetComplaintRules,
  NoticeRules,
  UpdateComplaintRules,
} from '../../../../shared/contracts/complaint-settings';
import type { Fault } from '../../../../shared/fault';
import {
  complaintRulesFaults,
  noticeRulesFaults,
  priorityMatrixFaults,
} from '../../complaint-process';
import { getService } from '../get-service';
import type { Changer } from '../settings';
import { COMPLAINT_DEFAULTS } from '../settings/complaints';
import { refuseFaults } from '../settings/refuse';
import { teamsOf } from './teams';

const under = (name: string, faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, path: [name, ...fault.path] }));

/** Rules of the desk, who is told what, and the priority matrix, as editors set them. */
export const createRuleSettings = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => getService('settings', { strapi });
  const admins = () => getService('readers', { strapi }).list();

  const find = async (): Promise<GetComplaintRules.Response['data']> => ({
    ...settings().complaints(),
    defaults: COMPLAINT_DEFAULTS,
    admins: await admins(),
    teams: await teamsOf(strapi),
    change: settings().complaintsChange(),
  });

  const peopleFaults = async ({ leads, managers }: NoticeRules): Promise<Fault[]> => {
    const known = new Set((await admins()).map(({ id }) => id));
    const before = settings().complaints().notices;
    const kept = new Set([...before.managers, ...before.leads.flatMap((lead) => lead.admins)]);
    const unknown = (ids: readonly string[]) => ids.filter((id) => !known.has(id) && !kept.has(id));
    const faultsAt = (ids: readonly string[], path: string[]): Fault[] =>
      unknown(ids).map((id) => ({ path, message: `there is no admin ${id} who can log in` }));
    return [
      ...faultsAt(managers, ['managers']),
      ...leads.flatMap(({ admins: ids }, index) => faultsAt(ids, ['leads', String(index)])),
    ];
  };

  return {
    find,

    /** @throws ValidationError with every fault */
    async update(
      { rules, notices, matrix }: UpdateComplaintRules.Request,
      by: Changer
    ): Promise<GetComplaintRules.Response['data']> {
      refuseFaults([
        ...(rules ? under('rules', complaintRulesFaults(rules)) : []),
        ...(notices ? under('notices', noticeRulesFaults(notices)) : []),
        ...(matrix ? under('matrix', priorityMatrixFaults(matrix)) : []),
      ]);
      if (notices) refuseFaults(under('notices', await peopleFaults(notices)));
      await settings().updateComplaints({ rules, notices, matrix }, by);
      return find();
    },
  };
};
