import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Target } from '../../../../shared/contracts/target';
import { extentOf, scopeName, tidyScope } from '../../kpi';
import { readTargets } from '../targets/rows';
import { scopeFaults, scopeOfWanted, strangeScopeFaults } from '../targets/scope-faults';
import { kpiFaults, scheduleFaults, valueFaults, type Wanted } from '../targets/target-faults';
import { refuse, type Data } from './checks';
import { claimPeriod, refuseTwinOf, releasePeriod } from './target-periods';

/** Enough that two targets of one KPI do not get the same. */
const KEY_BYTES = 4;

const overlaps = (a: Target, b: Target): boolean => {
  const [one, other] = [extentOf(a), extentOf(b)];
  if (!one || !other) return false;
  const beginsInTime = one.from === null || other.to === null || one.from <= other.to;
  return beginsInTime && (other.from === null || one.to === null || other.from <= one.to);
};

/** Whether two targets of one KPI and scope would both say what the same days should bring. */
const isTwin = (a: Target, b: Target): boolean =>
  a.recurrence === b.recurrence &&
  (a.recurrence === 'once'
    ? a.from === b.from && a.to === b.to
    : a.calendar === b.calendar && overlaps(a, b));

const refuseTwin = async (strapi: Core.Strapi, wanted: Target): Promise<void> => {
  const others = await readTargets(strapi, { kpi: wanted.kpi, archived: false });
  const twin = others.find(
    (other) =>
      other.id !== wanted.id &&
      other.kpi === wanted.kpi &&
      scopeName(other.scope) === scopeName(wanted.scope) &&
      isTwin(other, wanted)
  );
  if (twin) refuseTwinOf(wanted.kpi, twin.key);
};

/** Checks a target as it would be. */
const checkWanted = async (
  strapi: Core.Strapi,
  wanted: Wanted,
  { scopeChanged }: { scopeChanged: boolean }
): Promise<void> => {
  refuse(kpiFaults(strapi, wanted));
  // Another KPI may not know the scope that was there.
  refuse(strangeScopeFaults(strapi, wanted));
  refuse([
    ...(await valueFaults(strapi, wanted)),
    ...(scopeChanged ? await scopeFaults(strapi, wanted) : []),
    ...scheduleFaults(wanted),
  ]);
  // Every part has been found to be right.
  if (wanted.archived !== true) {
    await refuseTwin(strapi, { ...wanted, scope: scopeOfWanted(wanted) } as Target);
  }
};

const parsed = (data: Data): Data => ({
  ...data,
  ...(typeof data.scope === 'string' && { scope: JSON.parse(data.scope) as unknown }),
});

const INITIAL = { scope: {}, calendar: 'gregorian', from: null, to: null, archived: false };

/** Checks a new target, and gives it a key unless it has one. */
export const checkNewTarget = async (strapi: Core.Strapi, data: Data): Promise<void> => {
  const wanted = { ...INITIAL, ...parsed(data) };
  await checkWanted(strapi, wanted, { scopeChanged: true });
  data.scope = tidyScope(scopeOfWanted(wanted));
  if (data.key === undefined || data.key === null || data.key === '') {
    data.key = `${String(data.kpi)}-${randomBytes(KEY_BYTES).toString('hex')}`;
  }
};

/** Claims the days of a new target that was checked; its document id is known. */
export const claimNewTarget = async (strapi: Core.Strapi, data: Data): Promise<void> => {
  const target = { ...INITIAL, ...data } as unknown as Target & { documentId: string };
  if (!target.archived) await claimPeriod(strapi, target, target.documentId);
};

/** What decides which numbers a target is held against. The rest can be changed whatever has become of these. */
const DECISIVE = ['kpi', 'recurrence', 'calendar', 'from', 'to', 'value'] as const;

const checkOne = async (strapi: Core.Strapi, before: Target, changes: Data): Promise<void> => {
  const wanted: Wanted = { ...before, ...changes, id: before.id };
  const scopeChanged =
    changes.scope !== undefined && JSON.stringify(changes.scope) !== JSON.stringify(before.scope);
  const isDecisive =
    scopeChanged ||
    DECISIVE.some((name) => wanted[name] !== before[name]) ||
    (before.archived && wanted.archived !== true);
  if (isDecisive) await checkWanted(strapi, wanted, { scopeChanged });
  if (wanted.archived === true || isDecisive) await releasePeriod(strapi, before.id);
  if (wanted.archived !== true && isDecisive) {
    const scope = tidyScope(scopeOfWanted(wanted));
    await claimPeriod(strapi, { ...wanted, scope } as Target, before.id);
  }
};

/** Checks every target that a change touches as it would be afterwards. */
export const checkTargetChange = async (
  strapi: Core.Strapi,
  where: unknown,
  data: Data
): Promise<void> => {
  const changes = parsed(data);
  for (const before of await readTargets(strapi, where as object)) {
    await checkOne(strapi, before, changes);
  }
  if (changes.scope !== undefined) data.scope = tidyScope(scopeOfWanted(changes));
};
