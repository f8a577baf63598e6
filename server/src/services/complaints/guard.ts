import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../../constants';

const refuse = (): never => {
  throw new errors.ForbiddenError(
    'complaints and their events are written by the complaint process alone, and events never change'
  );
};

/**
 * Refuses every change of complaints and their events through Strapi: Content Manager, Document Service and
 * `db.query()`. The plugin's own writes do not pass here.
 * @returns a function that ends it
 */
export const guardComplaints = ({ strapi }: { strapi: Core.Strapi }): (() => void) =>
  strapi.db.lifecycles.subscribe({
    models: [UID.complaint, UID.complaintEvent],
    beforeCreate: refuse,
    beforeCreateMany: refuse,
    beforeUpdate: refuse,
    beforeUpdateMany: refuse,
    beforeDelete: refuse,
    beforeDeleteMany: refuse,
  });
