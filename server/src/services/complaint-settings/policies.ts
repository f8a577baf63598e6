import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  ListPolicies,
  PolicyInput,
  StoredPolicy,
} from '../../../../shared/contracts/complaint-settings';
import type { Locale } from '../../../../shared/locales';
import { because } from '../../../../shared/refusal';
import { DEFAULT_SLA_POLICY } from '../../complaint-process';
import { UID } from '../../constants';
import { getService } from '../get-service';
import type { Changer } from '../settings';
import { refuseFaults } from '../settings/refuse';
import { changeInTurn } from './own-writes';
import { policyFaults } from './policy-faults';
import { readPolicies, withoutId, type Kept } from './rows';
import { choicesOf } from './choices';
import { teamsOf } from './teams';

const KEY_BYTES = 4;
const BUILT_IN: StoredPolicy = { ...DEFAULT_SLA_POLICY, name: 'Default' };

const newKey = (): string => `policy-${randomBytes(KEY_BYTES).toString('hex')}`;

/** What is promised to whom, as editors set it. */
export const createPolicySettings = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(UID.slaPolicy);

  /** With the first change the plugin's own default is stored, so that it can be changed too. */
  const stored = async (): Promise<Kept<StoredPolicy>[]> => {
    const rows = await readPolicies(strapi);
    if (rows.length > 0) return rows;
    await query().create({ data: { ...BUILT_IN } });
    return readPolicies(strapi);
  };

  const named = (rows: Kept<StoredPolicy>[], key: string): Kept<StoredPolicy> => {
    const row = rows.find((one) => one.key === key);
    if (row) return row;
    throw new errors.NotFoundError(`there is no policy ${key}`, { because: because('gone') });
  };

  const list = async (locale: Locale): Promise<ListPolicies.Response['data']> => {
    const rows = await readPolicies(strapi);
    return {
      policies: rows.length === 0 ? [BUILT_IN] : rows.map(withoutId),
      builtIn: rows.length === 0,
      assumedPriority: getService('settings', { strapi }).complaints().rules.assumedPriority,
      teams: await teamsOf(strapi),
      choices: await choicesOf(strapi, locale),
      change: getService('settings', { strapi }).noted('sla-policies'),
    };
  };

  const change = async <Result>(by: Changer, work: () => Promise<Result>): Promise<Result> => {
    const result = await changeInTurn(strapi, work);
    const policies = (await readPolicies(strapi)).map(withoutId);
    await getService('settings', { strapi }).note('sla-policies', policies, by);
    return result;
  };

  return {
    list,

    /** @throws ValidationError with every fault */
    create: (input: PolicyInput, by: Changer): Promise<StoredPolicy> =>
      change(by, async () => {
        const rows = await stored();
        const rank = Math.max(0, ...rows.map((row) => row.rank)) + 1;
        const policy: StoredPolicy = { ...input, key: newKey(), isDefault: false, rank };
        refuseFaults(await policyFaults(strapi, policy, rows, null));
        await query().create({ data: { ...policy } });
        return policy;
      }),

    /** What was promised already stays as it was. @throws NotFoundError; ValidationError with every fault */
    update: (key: string, input: PolicyInput, by: Changer): Promise<StoredPolicy> =>
      change(by, async () => {
        const rows = await stored();
        const { id, ...before } = named(rows, key);
        const { isDefault, rank } = before;
        const policy: StoredPolicy = { ...input, key, isDefault, rank };
        const others = rows.filter((row) => row.id !== id);
        refuseFaults(await policyFaults(strapi, policy, others, before));
        await query().update({ where: { id }, data: { ...policy } });
        return policy;
      }),

    /** Cases that were promised by it keep what they were promised. @throws NotFoundError; ApplicationError for the default */
    remove: (key: string, by: Changer): Promise<void> =>
      change(by, async () => {
        const { id, isDefault } = named(await stored(), key);
        if (isDefault) {
          throw new errors.ApplicationError('the default policy can’t be deleted', {
            because: because('defaultPolicy'),
          });
        }
        await query().delete({ where: { id } });
      }),

    /** @throws ValidationError unless the keys are those of all but the default */
    order: (keys: readonly string[], by: Changer): Promise<void> =>
      change(by, async () => {
        const special = (await stored()).filter(({ isDefault }) => !isDefault);
        const complete =
          keys.length === special.length && special.every(({ key }) => keys.includes(key));
        if (!complete)
          refuseFaults([
            {
              path: ['keys'],
              message: 'keys must be those of all policies but the default, once each',
            },
          ]);
        for (const { id, key } of special) {
          await query().update({ where: { id }, data: { rank: keys.indexOf(key) + 1 } });
        }
      }),
  };
};
