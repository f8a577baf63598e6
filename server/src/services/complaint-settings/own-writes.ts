import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { because } from '../../../../shared/refusal';
import { getService } from '../get-service';

const own = new AsyncLocalStorage<true>();

const LEASE = 'cx:complaint-settings';
const LEASE_MILLISECONDS = 20_000;
const ATTEMPTS = 100;
const PAUSE = 50;

/** To be called when the plugin ends: Node asks each storage that is in use for every promise of the process. */
export const forgetOwnWrites = (): void => own.disable();

/** Whether what is being written was checked as a whole before. */
export const isOwnWrite = (): boolean => own.getStore() === true;

/**
 * Changes policies or calendars in one transaction and one after the other on all instances: what must hold
 * of all of them together can't be broken by two who change one each.
 * @throws ApplicationError when others hold the turn for seconds
 */
export const changeInTurn = async <Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>
): Promise<Result> => {
  const { leases, transaction } = getService('store', { strapi });
  const owner = randomUUID();
  for (let attempt = 0; !(await leases.acquire(LEASE, owner, LEASE_MILLISECONDS)); attempt += 1) {
    if (attempt === ATTEMPTS)
      throw new errors.ApplicationError('somebody else is changing these settings; try again', {
        because: because('othersChange'),
      });
    await sleep(PAUSE);
  }
  try {
    return await own.run(true, () => transaction(work));
  } finally {
    await leases.release(LEASE, owner);
  }
};
