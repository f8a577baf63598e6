import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { isUniqueViolation } from '../intake/database-errors';
import { refuse, type Data } from './checks';
import { keepKey } from './keys';

interface LifecycleEvent {
  params: { data?: unknown; where?: unknown };
}

/**
 * Keys of customers never change, whoever writes: answers, complaints and purchases know them by it. Other
 * than reference data they claim no key, as there may be millions of them and the index of their table lets
 * each key stand once; and they can be deleted, because a person may want to be forgotten.
 * @returns a function that ends the watch
 */
export const watchCustomers = ({ strapi }: { strapi: Core.Strapi }): (() => void) => {
  const beforeUpdate = (event: LifecycleEvent): Promise<void> =>
    keepKey(strapi, UID.customer, event.params.where, (event.params.data ?? {}) as Data);

  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.customer || !['create', 'clone'].includes(context.action)) {
      return next();
    }
    try {
      return await next();
    } catch (error) {
      if (isUniqueViolation(error)) {
        const { data } = context.params as { data?: { key?: unknown } };
        const key = typeof data?.key === 'string' ? `key ${data.key}` : 'the key';
        const message = `${key} is taken by another customer`;
        refuse([{ path: ['key'], message }]);
      }
      throw error;
    }
  });

  return strapi.db.lifecycles.subscribe({
    models: [UID.customer],
    beforeUpdate,
    beforeUpdateMany: beforeUpdate,
  });
};
