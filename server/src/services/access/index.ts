import type { Core } from '@strapi/strapi';
import type { FrontEndCheck, GetAccess, RoleAccess } from '../../../../shared/contracts/access';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { createAdminRoles } from './admin-roles';
import { createSiteRoles } from './site-roles';

type Access = Omit<GetAccess.Response['data'], 'mayChange'>;

const mayAnybody = (roles: readonly RoleAccess[] | null): boolean =>
  (roles ?? [])
    .filter(({ role }) => role === 'public')
    .flatMap(({ actions }) => actions)
    .some(({ action, state }) => action === 'plugin::cx.feedback.create' && state === 'granted');

/** Who may do what: the site's visitors and users, and roles of the admin; and what a front end still lacks. */
export const createAccessService = ({ strapi }: { strapi: Core.Strapi }) => {
  const siteRoles = createSiteRoles({ strapi });
  const adminRoles = createAdminRoles({ strapi });

  /** Each of them has a row in each of its languages. */
  const openSurveys = async (): Promise<number> => {
    const rows = (await strapi.db
      .query(UID.survey)
      .findMany({ where: { archived: false }, select: ['key'] })) as { key: string }[];
    return new Set(rows.map(({ key }) => key)).size;
  };

  const frontEnd = async (roles: readonly RoleAccess[] | null): Promise<FrontEndCheck[]> => {
    const keys = getService('settings', { strapi }).siteKeys();
    const waysIn = keys.length + Number(mayAnybody(roles));
    const anywhere = keys.filter(({ origins }) => origins.length === 0).length;
    const surveys = await openSurveys();
    const open = (await getService('publicKpis', { strapi }).list()).length;
    return [
      { need: 'wayIn', state: waysIn > 0 ? 'done' : 'missing', count: waysIn },
      { need: 'origins', state: anywhere > 0 ? 'advice' : 'done', count: anywhere },
      { need: 'survey', state: surveys > 0 ? 'done' : 'missing', count: surveys },
      { need: 'openKpis', state: open > 0 ? 'done' : 'advice', count: open },
    ];
  };

  return {
    async find(): Promise<Access> {
      const roles = await siteRoles.list();
      return {
        roles,
        frontEnd: await frontEnd(roles),
        adminRoles: await adminRoles.list(),
        adminActions: adminRoles.actions(),
      };
    },
    grant: siteRoles.grant,
    takeBack: siteRoles.takeBack,
  };
};

export type AccessService = ReturnType<typeof createAccessService>;
