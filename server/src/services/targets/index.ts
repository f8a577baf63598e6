import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Target, TargetInput, TargetScope } from '../../../../shared/contracts/target';
import { because } from '../../../../shared/refusal';
import { UID } from '../../constants';
import { listOwners, requireOwner } from '../admin-names';
import { isWithinScope, type LocationScope } from '../location-access';
import { localDateOf } from '../../calendar';
import { getService } from '../get-service';
import { evaluateTargets } from './evaluate';
import { readTargets } from './rows';
import { scopeChoices, scopeLabels } from './scope-values';
import type { TargetsService } from './types';

const TARGET = UID.target as 'plugin::cx.touchpoint';

/** Whether a target is about locations of the reader's only. */
const liesWithin = ({ location = [] }: TargetScope, scope: LocationScope): boolean =>
  scope === null || (location.length > 0 && location.every((key) => isWithinScope(key, scope)));

/** What is written, as the document service takes it. */
const dataOf = ({ owner, ...fields }: Partial<TargetInput>): Record<string, unknown> => ({
  ...fields,
  ...(owner !== undefined && { owner: owner === null ? null : Number(owner) }),
});

/** @throws PolicyError (403) where somebody who is bound to locations would reach beyond them */
const requireWithin = (wanted: TargetScope | undefined, scope: LocationScope): void => {
  if (liesWithin(wanted ?? {}, scope)) return;
  // Of other errors 403 Strapi tells nobody the reason.
  throw new errors.PolicyError(
    'your role is bound to locations: a target must name some of them, and no others',
    { because: because('boundToLocations') }
  );
};

/** The values that KPIs should reach. */
export const createTargetsService = ({ strapi }: { strapi: Core.Strapi }): TargetsService => {
  const list = async (scope: LocationScope, where: object = {}): Promise<Target[]> =>
    (await readTargets(strapi, where)).filter((target) => liesWithin(target.scope, scope));

  const find = async (id: string, scope: LocationScope): Promise<Target> => {
    const [target] = await list(scope, { documentId: id });
    if (target) return target;
    throw new errors.NotFoundError(`there is no target ${id}`, { because: because('gone') });
  };

  /** Writers who change targets towards the same days at the same instant lock each other out: one is let through, then the next. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
    getService('store', { strapi }).transaction(work);

  return {
    list,
    find,

    async evaluate({ on, scope }) {
      const day = { on, ...getService('settings', { strapi }).general() };
      return evaluateTargets(strapi, await list(scope, { archived: false }), day);
    },

    async create(input, scope) {
      requireWithin(input.scope, scope);
      await requireOwner({ strapi }, input.owner);
      const { documentId } = await inTurn(() =>
        strapi.documents(TARGET).create({ data: dataOf(input) })
      );
      return find(documentId, scope);
    },

    async update(id, changes, scope) {
      await find(id, scope);
      if (changes.scope !== undefined) requireWithin(changes.scope, scope);
      await requireOwner({ strapi }, changes.owner);
      const data = dataOf(changes);
      await inTurn(() => strapi.documents(TARGET).update({ documentId: id, data }));
      return find(id, scope);
    },

    async remove(id, scope) {
      await find(id, scope);
      await inTurn(() => strapi.documents(TARGET).delete({ documentId: id }));
    },

    async page({ locale, readable, changeable }) {
      const site = getService('settings', { strapi }).general();
      const targets = await list(readable);
      const on = localDateOf(new Date(), site.timeZone);
      const measured = await evaluateTargets(
        strapi,
        targets.filter(({ archived }) => !archived),
        { on, ...site }
      );
      const results = new Map(measured.map((result) => [result.target.id, result]));
      const labelsOf = await scopeLabels(strapi, targets, locale);
      return {
        targets: targets.map((target) => ({
          ...(results.get(target.id) ?? { target, current: null, ended: null }),
          labels: labelsOf(target.scope),
          mayChange: liesWithin(target.scope, changeable),
        })),
        kpis: getService('kpi', { strapi }).describe(locale),
      };
    },

    async choices(locale, scope) {
      return {
        scope: await scopeChoices(strapi, locale, scope),
        locationRequired: scope !== null,
        owners: await listOwners({ strapi }, locale),
      };
    },
  };
};
