import type { NoticeRules, NoticeTarget } from '../../../../shared/contracts/complaint-settings';

interface Held {
  assignee: string | null;
  team: string | null;
}

/**
 * Ids of the admins who are told. Where nobody holds the case its team's leads are told instead, and where
 * nobody leads the team the managers: a broken promise must not go unseen for want of a name.
 */
export const recipientsOf = (
  to: NoticeTarget,
  { assignee, team }: Held,
  { leads, managers }: Pick<NoticeRules, 'leads' | 'managers'>
): string[] => {
  const leading = leads.find((lead) => lead.team === team)?.admins ?? [];
  const chain: Record<NoticeTarget, string[]> = {
    assignee: assignee === null ? [] : [assignee],
    leads: leading,
    managers,
  };
  const order: NoticeTarget[] = ['assignee', 'leads', 'managers'];
  const from = order.slice(order.indexOf(to));
  return from.map((target) => chain[target]).find((people) => people.length > 0) ?? [];
};
