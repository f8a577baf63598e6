import type { Core } from '@strapi/strapi';
import type { Target, TargetScope } from '../../../../shared/contracts/target';
import { UID } from '../../constants';
import { tidyScope } from '../../kpi';
import { displayNameOf, type AdminUser } from '../admin-names';

/** A target as Strapi's query engine reads it. */
interface Row extends Omit<Target, 'id' | 'scope' | 'owner' | 'createdAt'> {
  documentId: string;
  scope: TargetScope | string | null;
  owner?: AdminUser | null;
  createdAt: string | Date;
}

const scopeIn = (scope: Row['scope']): TargetScope =>
  tidyScope(typeof scope === 'string' ? (JSON.parse(scope) as TargetScope) : (scope ?? {}));

const toTarget = (row: Row): Target => ({
  id: row.documentId,
  key: row.key,
  name: row.name,
  kpi: row.kpi,
  scope: scopeIn(row.scope),
  recurrence: row.recurrence,
  calendar: row.calendar,
  from: row.from,
  to: row.to,
  value: Number(row.value),
  owner: row.owner ? { id: String(row.owner.id), name: displayNameOf(row.owner) } : null,
  note: row.note,
  archived: Boolean(row.archived),
  createdAt: new Date(row.createdAt).toISOString(),
});

const OWNER = { owner: { select: ['id', 'username', 'firstname', 'lastname'] } };

/** Targets that meet a condition, the newest first. */
export const readTargets = async (strapi: Core.Strapi, where: object = {}): Promise<Target[]> => {
  const rows = (await strapi.db.query(UID.target).findMany({
    where,
    populate: OWNER,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })) as Row[];
  return rows.map(toTarget);
};

/** The targets that count, without their owners. */
export const readLiveTargets = async (strapi: Core.Strapi): Promise<Target[]> => {
  const rows = (await strapi.db
    .query(UID.target)
    .findMany({ where: { archived: false } })) as Row[];
  return rows.map(toTarget);
};
