import {
  NOTICE_TARGETS,
  PAUSABLE_STATES,
  type NoticeRules,
} from '../../../shared/contracts/complaint-settings';
import { PRIORITIES } from '../../../shared/contracts/complaint-words';
import type { Fault } from '../../../shared/fault';

type RecordValue = Record<string, unknown>;

const MOST_DAYS = 3_650;
const MOST_LEVELS = 5;
const MOST_PEOPLE = 100;
/** A year: nobody waits longer to be told. */
const MOST_SECONDS = 366 * 86_400;
const MOST_SHARE = 0.9;
const LAST_HOUR = 23;

const isRecord = (value: unknown): value is RecordValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

const foreign = (value: RecordValue, names: readonly string[], path: string[] = []): Fault[] =>
  Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: [...path, name], message: `${name} must be ${names.join(', ')}` }));

const DAYS = ['reopenDays', 'noReplyDays', 'awaitDays'] as const;

const limitFaults = (limits: unknown): Fault[] => {
  if (!isRecord(limits))
    return [{ path: ['approvalLimits'], message: 'approvalLimits must be { currency: amount }' }];
  return Object.entries(limits).flatMap(([currency, amount]) => {
    const path = ['approvalLimits', currency];
    if (!/^[A-Z]{3}$/.test(currency))
      return [{ path, message: 'a currency must be three capital letters of ISO 4217' }];
    return isWhole(amount, 0, Number.MAX_SAFE_INTEGER)
      ? []
      : [{ path, message: `the limit of ${currency} must be whole minor units, 0 or more` }];
  });
};

/** Everything that is wrong with the rules of a desk; empty when they are {@link ComplaintRules}. */
export const complaintRulesFaults = (rules: unknown): Fault[] => {
  const names = ['approvalLimits', ...DAYS, 'pausedIn', 'assumedPriority'];
  if (!isRecord(rules)) return [{ path: [], message: `must be { ${names.join(', ')} }` }];
  const { approvalLimits, pausedIn, assumedPriority } = rules;
  const paused =
    Array.isArray(pausedIn) &&
    new Set(pausedIn).size === pausedIn.length &&
    pausedIn.every((state) => PAUSABLE_STATES.some((known) => known === state));
  return [
    ...foreign(rules, names),
    ...DAYS.filter((name) => !isWhole(rules[name], 1, MOST_DAYS)).map((name) => ({
      path: [name],
      message: `${name} must be whole days from 1 to ${MOST_DAYS}`,
    })),
    ...limitFaults(approvalLimits),
    ...(paused
      ? []
      : [
          {
            path: ['pausedIn'],
            message: `pausedIn must be a list of: ${PAUSABLE_STATES.join(', ')}`,
          },
        ]),
    ...(PRIORITIES.some((priority) => priority === assumedPriority)
      ? []
      : [
          {
            path: ['assumedPriority'],
            message: `assumedPriority must be ${PRIORITIES.join(', ')}`,
          },
        ]),
  ];
};

/** Notices of a new desk: who holds a case is warned and told; a chain needs people, whom nobody has named yet. */
export const DEFAULT_NOTICE_RULES: NoticeRules = {
  warnAtShareLeft: 0.25,
  tellBreach: true,
  levels: [],
  leads: [],
  managers: [],
  escalate: false,
  digest: { active: false, hour: 8 },
};

const peopleFaults = (people: unknown, path: string[]): Fault[] =>
  Array.isArray(people) &&
  people.length <= MOST_PEOPLE &&
  new Set(people).size === people.length &&
  people.every((id) => typeof id === 'string' && id !== '')
    ? []
    : [{ path, message: `must be a list of at most ${MOST_PEOPLE} different ids of admins` }];

const levelFaults = (levels: unknown): Fault[] => {
  if (!Array.isArray(levels) || levels.length > MOST_LEVELS)
    return [{ path: ['levels'], message: `levels must be a list of at most ${MOST_LEVELS}` }];
  return levels.flatMap((level: unknown, index): Fault[] => {
    const path = ['levels', String(index)];
    if (!isRecord(level)) return [{ path, message: 'a level must be { afterSeconds, to }' }];
    const before: unknown = index === 0 ? null : levels[index - 1];
    const least = isRecord(before) ? Number(before.afterSeconds) + 1 : 1;
    const faults = foreign(level, ['afterSeconds', 'to'], path);
    if (!isWhole(level.afterSeconds, 1, MOST_SECONDS))
      faults.push({
        path: [...path, 'afterSeconds'],
        message: 'afterSeconds must be whole seconds from 1 to a year',
      });
    else if (Number(level.afterSeconds) < least)
      faults.push({
        path: [...path, 'afterSeconds'],
        message: 'a level must come later than the one before',
      });
    if (!NOTICE_TARGETS.some((target) => target === level.to))
      faults.push({ path: [...path, 'to'], message: `to must be ${NOTICE_TARGETS.join(', ')}` });
    return faults;
  });
};

const leadFaults = (leads: unknown): Fault[] => {
  if (!Array.isArray(leads) || leads.length > MOST_PEOPLE)
    return [{ path: ['leads'], message: `leads must be a list of at most ${MOST_PEOPLE}` }];
  const teams = leads.map((lead: unknown) => (isRecord(lead) ? lead.team : null));
  const faults = leads.flatMap((lead: unknown, index) => {
    const path = ['leads', String(index)];
    if (!isRecord(lead) || typeof lead.team !== 'string' || lead.team.trim() === '')
      return [{ path, message: 'a lead must be { team, admins }' }];
    return [
      ...foreign(lead, ['team', 'admins'], path),
      ...peopleFaults(lead.admins, [...path, 'admins']),
    ];
  });
  if (faults.length === 0 && new Set(teams).size < teams.length)
    faults.push({ path: ['leads'], message: 'a team must stand in leads once' });
  return faults;
};

/** Everything that is wrong with the rules of notices; empty when they are {@link NoticeRules}. */
export const noticeRulesFaults = (notices: unknown): Fault[] => {
  const names = Object.keys(DEFAULT_NOTICE_RULES);
  if (!isRecord(notices)) return [{ path: [], message: `must be { ${names.join(', ')} }` }];
  const { warnAtShareLeft, digest } = notices;
  const faults = foreign(notices, names);
  if (
    typeof warnAtShareLeft !== 'number' ||
    !(warnAtShareLeft >= 0 && warnAtShareLeft <= MOST_SHARE)
  )
    faults.push({
      path: ['warnAtShareLeft'],
      message: `warnAtShareLeft must be a number from 0 to ${MOST_SHARE}`,
    });
  for (const name of ['tellBreach', 'escalate'] as const) {
    if (typeof notices[name] !== 'boolean')
      faults.push({ path: [name], message: `${name} must be true or false` });
  }
  if (
    !isRecord(digest) ||
    typeof digest.active !== 'boolean' ||
    !isWhole(digest.hour, 0, LAST_HOUR)
  )
    faults.push({ path: ['digest'], message: 'digest must be { active, hour: 0 to 23 }' });
  return [
    ...faults,
    ...levelFaults(notices.levels),
    ...leadFaults(notices.leads),
    ...peopleFaults(notices.managers, ['managers']),
  ];
};
