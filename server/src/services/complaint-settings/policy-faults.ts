import type { Core } from '@strapi/strapi';
import { COMPLAINT_KINDS, SEVERITIES } from '../../../../shared/contracts/complaint-words';
import type { StoredPolicy } from '../../../../shared/contracts/complaint-settings';
import type { SlaConditionField } from '../../../../shared/contracts/sla';
import { CHANNELS, KEY_PATTERN } from '../../../../shared/dimensions';
import type { Fault } from '../../../../shared/fault';
import { LOCALES } from '../../../../shared/locales';
import { because } from '../../../../shared/refusal';
import { slaPolicyFaults } from '../../complaint-process';
import { UID } from '../../constants';

const MOST_NAME = 200;

const FIXED: Partial<Record<SlaConditionField, readonly string[]>> = {
  kind: COMPLAINT_KINDS,
  channel: CHANNELS,
  locale: LOCALES,
  severity: SEVERITIES,
};
/** Teams and products have no list of their own: any text may name one. */
const KEYED: Partial<Record<SlaConditionField, string>> = {
  location: UID.location,
  touchpoint: UID.touchpoint,
  category: UID.complaintCategory,
};

/** Keys of a reference type among these; compared exactly, which some databases don't. */
export const knownKeys = async (
  strapi: Core.Strapi,
  uid: string,
  keys: readonly string[]
): Promise<Set<string>> => {
  if (keys.length === 0) return new Set();
  const rows: { key: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['key'], where: { key: { $in: [...keys] } } });
  return new Set(rows.map(({ key }) => key));
};

/** Values that conditions name and nothing has. One that was there before may have gone since. */
const valueFaults = async (
  strapi: Core.Strapi,
  policy: StoredPolicy,
  before: StoredPolicy | null
): Promise<Fault[]> => {
  const faults: Fault[] = [];
  for (const [index, { field, values }] of policy.conditions.entries()) {
    const kept = new Set(
      before?.conditions.filter((one) => one.field === field).flatMap((one) => one.values)
    );
    const fresh = values.filter((value) => !kept.has(value));
    const uid = KEYED[field];
    const known = uid ? await knownKeys(strapi, uid, fresh) : new Set(FIXED[field] ?? fresh);
    const unknown = fresh.filter((value) => !known.has(value));
    if (unknown.length > 0)
      faults.push({
        path: ['conditions', String(index), 'values'],
        message: `there is no ${field} ${unknown.join(', ')}`,
      });
  }
  return faults;
};

const nameFaults = ({ name, key }: StoredPolicy): Fault[] => [
  ...(name.trim() === '' || name.length > MOST_NAME
    ? [
        {
          path: ['name'],
          message: `name must be a text of 1 to ${MOST_NAME} characters`,
          because: because('nameNeeded', { most: MOST_NAME }),
        },
      ]
    : []),
  ...(KEY_PATTERN.test(key)
    ? []
    : [{ path: ['key'], message: 'key must be letters, digits, ".", "_" or "-", 1 to 100' }]),
];

/** Everything that is wrong with a policy beside the others, by the place in the policy itself. */
export const policyFaults = async (
  strapi: Core.Strapi,
  policy: StoredPolicy,
  others: readonly StoredPolicy[],
  before: StoredPolicy | null
): Promise<Fault[]> => {
  const faults = slaPolicyFaults([policy, ...others])
    .filter(({ path }) => path.length === 0 || path[0] === '0')
    .map(({ path, message, ...why }) => ({
      path: path.slice(1),
      message: path.length > 1 ? `${path.at(-1)} ${message}` : message,
      ...why,
    }));
  const all = [...nameFaults(policy), ...faults];
  return all.length > 0 ? all : valueFaults(strapi, policy, before);
};
