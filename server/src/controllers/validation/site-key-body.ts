import {
  MAX_ORIGINS,
  type CreateSiteKey,
  type UpdateSiteKey,
} from '../../../../shared/contracts/settings';
import type { Fault } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';
import { SITE_KEY_RULES } from '../../config/rules';
import { refuseFaults } from '../../services/settings/refuse';
import { browserOrigin } from '../../services/settings/site-keys';
import { readFields } from './settings-body';

const CONTROL = /\p{Cc}/u;

const faultsOf = (given: Record<string, unknown>): Fault[] => {
  const faults: Fault[] = [];
  const { name, origins } = SITE_KEY_RULES;
  if (given.name !== undefined && (!name.check(given.name) || CONTROL.test(String(given.name)))) {
    faults.push({ path: ['name'], message: `name must be ${name.expected}` });
  }
  const list = given.origins;
  if (list !== undefined && (!origins.check(list) || (list as unknown[]).length > MAX_ORIGINS)) {
    const message = `origins must be ${origins.expected}, at most ${MAX_ORIGINS}`;
    faults.push({
      path: ['origins'],
      message,
      because: because('origins', { most: MAX_ORIGINS }),
    });
  }
  if (given.enabled !== undefined && typeof given.enabled !== 'boolean') {
    faults.push({ path: ['enabled'], message: 'enabled must be true or false' });
  }
  return faults;
};

const tidied = <Given extends UpdateSiteKey.Request>(given: Given): Given => ({
  ...given,
  ...(given.name !== undefined && { name: given.name.trim() }),
  ...(given.origins && { origins: [...new Set(given.origins.map(browserOrigin))] }),
});

/** @throws ValidationError with every fault */
export const parseNewSiteKey = (body: unknown): CreateSiteKey.Request => {
  const given = readFields(body, ['name', 'origins']);
  const missing = ['name', 'origins']
    .filter((field) => given[field] === undefined)
    .map((field) => ({ path: [field], message: `${field} is required` }));
  refuseFaults([...missing, ...faultsOf(given)]);
  return tidied(given as unknown as CreateSiteKey.Request);
};

/** @throws ValidationError likewise */
export const parseSiteKeyChanges = (body: unknown): UpdateSiteKey.Request => {
  const given = readFields(body, ['name', 'origins', 'enabled']);
  refuseFaults(faultsOf(given));
  return tidied(given as UpdateSiteKey.Request);
};
