import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import type { ExportOptions, ExportQuestion } from './export';
import { sightOfAbility, visibleChoice } from './feedback-sight';
import { getService } from './get-service';
import type { Ability } from './location-access';

/** Long enough for a browser to follow the link, too short to pass it on. */
const VALID_MILLISECONDS = 60_000;
const SECRET_BYTES = 32;

/** Only the digest is kept: who reads the table can't download anything. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/**
 * Downloads for browsers: the admin is known by a token in a header, which plain navigation can't send, and
 * a file fetched by script would have to fit into the tab's memory. So a link is made that stands for the
 * admin once.
 */
export const createExportLinksService = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => getService('store', { strapi }).exportLinks;

  const abilityOf = async (userId: string): Promise<Ability | null> => {
    const user = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: userId }, populate: ['roles'] });
    if (!user?.isActive || user.blocked) return null;
    return strapi.service('admin::permission').engine.generateUserAbility(user);
  };

  return {
    /** Makes a link for an admin; gives its secret. */
    async create(userId: string, question: ExportQuestion): Promise<string> {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const link = { userId, question: JSON.stringify(question) };
      await links().add(digest(secret), link, VALID_MILLISECONDS);
      return secret;
    },

    /**
     * What a link exports, as its admin may see it now. No other call gets it again.
     * @throws NotFoundError where it was used, has expired or never was
     * @throws ForbiddenError where the admin may export no longer
     */
    async redeem(secret: string): Promise<ExportOptions> {
      const link = await links().take(digest(secret));
      if (!link) throw new errors.NotFoundError('this link was used before or has expired');
      const ability = await abilityOf(link.userId);
      if (!ability?.can(ADMIN_ACTIONS.exportFeedback)) {
        throw new errors.ForbiddenError('whoever made this link may not export feedback any more');
      }
      const question = JSON.parse(link.question) as ExportQuestion;
      const sight = sightOfAbility(ability, { strapi });
      const scope = getService('locationAccess', { strapi }).scopeOf(
        ability,
        ADMIN_ACTIONS.exportFeedback
      );
      return { ...question, choice: visibleChoice(question.choice, scope, sight), sight };
    },
  };
};

export type ExportLinksService = ReturnType<typeof createExportLinksService>;
