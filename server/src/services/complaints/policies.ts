import type { Core } from '@strapi/strapi';
import { jsonValue } from '../../store/json-value';
import type { SlaPolicy } from '../../../../shared/contracts/sla';
import { DEFAULT_SLA_POLICY } from '../../complaint-process';
import { UID } from '../../constants';
import { createKeyedCache } from '../reference/keyed-cache';

const CACHE_MILLISECONDS = 5_000;

const toPolicy = (row: SlaPolicy): SlaPolicy => ({
  key: row.key,
  isDefault: Boolean(row.isDefault),
  enabled: Boolean(row.enabled),
  rank: row.rank,
  conditions: jsonValue(row.conditions),
  targets: jsonValue(row.targets),
  clock: row.clock,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

/** What complainants are promised. Until an editor sets policies, one that promises little holds for all. */
export const createSlaPoliciesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const policies = createKeyedCache<SlaPolicy[]>(CACHE_MILLISECONDS, async () => {
    const rows = (await strapi.db.query(UID.slaPolicy).findMany({})) as SlaPolicy[];
    return rows.length === 0 ? [DEFAULT_SLA_POLICY] : rows.map(toPolicy);
  });
  return {
    list: async (): Promise<SlaPolicy[]> => (await policies.get('')) ?? [DEFAULT_SLA_POLICY],

    /** Forgets what was read; the next look-up reads again. */
    forget: (): void => policies.clear(),
  };
};

export type SlaPoliciesService = ReturnType<typeof createSlaPoliciesService>;
