import type { NoticeRules } from '../../../../../shared/contracts/complaint-settings';
import type { ComplaintRules } from '../../../../../shared/contracts/sla';
import { wholeNumberIn } from '../whole-number';

export const DAY_FIELDS = ['reopenDays', 'noReplyDays', 'awaitDays'] as const;
export type DayField = (typeof DAY_FIELDS)[number];
export const DAY_LIMITS = [1, 3_650] as const;

/** An approval limit as it is entered: in whole units of the currency. */
export interface LimitDraft {
  currency: string;
  amount: string;
}

export interface RulesDraft extends Record<DayField, string> {
  limits: LimitDraft[];
  pausedIn: ComplaintRules['pausedIn'];
  assumedPriority: ComplaintRules['assumedPriority'];
}

/** Digits behind the point: KWD has three, SAR two, IRR none in use. */
const digitsOf = (currency: string): number => {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2
    );
  } catch {
    return 2;
  }
};

export const rulesDraftOf = (rules: ComplaintRules): RulesDraft => ({
  reopenDays: String(rules.reopenDays),
  noReplyDays: String(rules.noReplyDays),
  awaitDays: String(rules.awaitDays),
  pausedIn: rules.pausedIn,
  assumedPriority: rules.assumedPriority,
  limits: Object.entries(rules.approvalLimits).map(([currency, amount]) => ({
    currency,
    amount: String(amount / 10 ** digitsOf(currency)),
  })),
});

const minorOf = ({ currency, amount }: LimitDraft): number => {
  if (amount.trim() === '' || !/^[A-Z]{3}$/.test(currency)) return Number.NaN;
  return Math.round(Number(amount) * 10 ** digitsOf(currency));
};

export const isWrongLimit = (limit: LimitDraft): boolean => !(minorOf(limit) >= 0);

/** The rules that a draft says; undefined where it says something that can't be. */
export const rulesIn = (draft: RulesDraft): ComplaintRules | undefined => {
  const days = DAY_FIELDS.map((name) => [name, wholeNumberIn(draft[name], DAY_LIMITS)] as const);
  if (days.some(([, value]) => value === undefined || value === null)) return undefined;
  const currencies = draft.limits.map(({ currency }) => currency);
  if (draft.limits.some(isWrongLimit) || new Set(currencies).size < currencies.length)
    return undefined;
  return {
    ...(Object.fromEntries(days) as Record<DayField, number>),
    pausedIn: draft.pausedIn,
    assumedPriority: draft.assumedPriority,
    approvalLimits: Object.fromEntries(
      draft.limits.map((limit) => [limit.currency, minorOf(limit)])
    ),
  };
};

const HOUR = 3_600;

/** Notices as they are entered: hours and percent as texts. */
export interface NoticesDraft extends Omit<NoticeRules, 'warnAtShareLeft' | 'levels'> {
  warnPercent: string;
  levels: { hours: string; to: NoticeRules['levels'][number]['to'] }[];
}

export const noticesDraftOf = ({
  warnAtShareLeft,
  levels,
  ...rest
}: NoticeRules): NoticesDraft => ({
  ...rest,
  warnPercent: String(Math.round(warnAtShareLeft * 1000) / 10),
  levels: levels.map(({ afterSeconds, to }) => ({ hours: String(afterSeconds / HOUR), to })),
});

const MOST_PERCENT = 90;

export const isWrongPercent = (text: string): boolean =>
  text.trim() === '' || !(Number(text) >= 0 && Number(text) <= MOST_PERCENT);

/** Levels that come no later than the one before, or at no time. */
export const wrongLevels = (levels: NoticesDraft['levels']): number[] =>
  levels.flatMap(({ hours }, index) => {
    const before = index === 0 ? 0 : Number(levels[index - 1]?.hours);
    return hours.trim() !== '' && Number(hours) > before ? [] : [index];
  });

export const noticesIn = (draft: NoticesDraft): NoticeRules | undefined => {
  const { warnPercent, levels, leads, ...rest } = draft;
  if (isWrongPercent(warnPercent) || wrongLevels(levels).length > 0) return undefined;
  const teams = leads.map(({ team }) => team.trim());
  if (teams.includes('') || new Set(teams).size < teams.length) return undefined;
  return {
    ...rest,
    leads: leads.map((lead) => ({ ...lead, team: lead.team.trim() })),
    warnAtShareLeft: Number(warnPercent) / 100,
    levels: levels.map(({ hours, to }) => ({ afterSeconds: Math.round(Number(hours) * HOUR), to })),
  };
};
