import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { ACCESS_ROLES, type AccessRole, type GetAccess } from '../../../shared/contracts/access';
import { ADMIN_ACTIONS, CHANGE_SITE_ROLES } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { Ability } from '../services/location-access';
import { refuseFaults } from '../services/settings/refuse';
import { requireAllLocations } from './scope-of';
import { readFields } from './validation/settings-body';

const roleOfPath = (ctx: Context): AccessRole => {
  const role = ACCESS_ROLES.find((one) => one === ctx.params.role);
  if (role) return role;
  throw new errors.NotFoundError(`the role must be one of: ${ACCESS_ROLES.join(', ')}`);
};

const parseGrant = (body: unknown): boolean => {
  const { granted } = readFields(body, ['granted']);
  if (typeof granted !== 'boolean') {
    refuseFaults([{ path: ['granted'], message: 'granted must be true or false' }]);
  }
  return granted === true;
};

/** Rights of the site's visitors and users, and of roles of the admin. */
export const createAccessController = ({ strapi }: { strapi: Core.Strapi }) => {
  const access = () => getService('access', { strapi });

  const state = async (ctx: Context): Promise<GetAccess.Response> => {
    const ability = ctx.state.userAbility as Ability;
    return { data: { ...(await access().find()), mayChange: ability.can(CHANGE_SITE_ROLES) } };
  };

  return {
    async find(ctx: Context) {
      await getService('settings', { strapi }).refresh();
      ctx.body = await state(ctx);
    },

    async update(ctx: Context) {
      requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.manageSettings);
      const role = roleOfPath(ctx);
      await (parseGrant(ctx.request.body) ? access().grant(role) : access().takeBack(role));
      ctx.body = await state(ctx);
    },
  };
};
