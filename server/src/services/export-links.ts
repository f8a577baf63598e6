import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import { displayNameOf, type AdminUser } from './admin-names';
import type { ComplaintExportOptions, ComplaintExportQuestion } from './complaint-export';
import { exportingReader, readerOf } from './desk/reader';
import type { ExportOptions, ExportQuestion } from './export';
import { sightOfAbility, visibleChoice } from './feedback-sight';
import { getService } from './get-service';
import type { LedgerExportOptions, LedgerExportQuestion } from './ledger-export';
import { commonScope, type Ability } from './location-access';

/** Long enough for a browser to follow the link, too short to pass it on. */
const VALID_MILLISECONDS = 60_000;
const SECRET_BYTES = 32;

/** What can be exported by a link, and how that is asked. */
interface Questions {
  feedback: ExportQuestion;
  complaints: ComplaintExportQuestion;
  promises: LedgerExportQuestion;
}

type Linked = {
  [What in keyof Questions]: { what: What; question: Questions[What] };
}[keyof Questions];

interface Follower {
  user: AdminUser;
  ability: Ability;
}

/** Only the digest is kept: who reads the table can't download anything. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/**
 * Downloads for browsers: the admin is known by a token in a header, which plain navigation can't send, and
 * a file fetched by script would have to fit into the tab's memory. So a link is made that stands for the
 * admin once.
 */
export const createExportLinksService = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => getService('store', { strapi }).exportLinks;

  const followerOf = async (userId: string): Promise<Follower | null> => {
    const user = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: userId }, populate: ['roles'] });
    if (!user?.isActive || user.blocked) return null;
    return {
      user,
      ability: await strapi.service('admin::permission').engine.generateUserAbility(user),
    };
  };

  /**
   * What a link stands for and who made it, for the first who asks.
   * @throws NotFoundError where it was used, has expired, never was, or is about something else
   * @throws ForbiddenError where the admin may export no longer
   */
  const take = async <What extends keyof Questions>(
    secret: string,
    what: What,
    actions: readonly AdminAction[]
  ): Promise<Follower & { question: Questions[What] }> => {
    const link = await links().take(digest(secret));
    const linked =
      link && (JSON.parse(link.question) as { what?: string; question: Questions[What] });
    if (!link || linked?.what !== what) {
      throw new errors.NotFoundError('this link was used before or has expired');
    }
    const follower = await followerOf(link.userId);
    if (!follower || !actions.every((action) => follower.ability.can(action))) {
      throw new errors.ForbiddenError(`whoever made this link may not export ${what} any more`);
    }
    return { ...follower, question: linked.question };
  };

  return {
    /** Makes a link for an admin; gives its secret. */
    async create(userId: string, linked: Linked): Promise<string> {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const link = { userId, question: JSON.stringify(linked) };
      await links().add(digest(secret), link, VALID_MILLISECONDS);
      return secret;
    },

    /** Which feedback a link exports, as its admin may see it now. No other call gets it again. Throws as `take` does. */
    async redeemFeedback(secret: string): Promise<ExportOptions> {
      const { exportFeedback } = ADMIN_ACTIONS;
      const { question, ability } = await take(secret, 'feedback', [exportFeedback]);
      const sight = sightOfAbility(ability, { strapi });
      const { feedbackScopeOf } = getService('locationAccess', { strapi });
      const scope = feedbackScopeOf(ability, exportFeedback);
      const visible = visibleChoice(question.choice, scope, sight);
      const choice = await getService('smallTeams', { strapi }).without(visible);
      return { ...question, choice, sight };
    },

    /** Which complaints; likewise. */
    async redeemComplaints(secret: string): Promise<ComplaintExportOptions> {
      const { readComplaints, exportComplaints } = ADMIN_ACTIONS;
      const actions = [readComplaints, exportComplaints];
      const { question, ability, user } = await take(secret, 'complaints', actions);
      const admin = { id: String(user.id), name: displayNameOf(user) };
      const reader = readerOf({ ...admin, locale: 'en', asker: null }, ability, { strapi });
      return { ...question, reader: exportingReader(reader, ability, { strapi }) };
    },

    /** Which promises; likewise. */
    async redeemPromises(secret: string): Promise<LedgerExportOptions> {
      const { readComplaints, exportComplaints } = ADMIN_ACTIONS;
      const actions = [readComplaints, exportComplaints];
      const { question, ability } = await take(secret, 'promises', actions);
      const { scopeOf } = getService('locationAccess', { strapi });
      const scope = commonScope(
        scopeOf(ability, readComplaints),
        scopeOf(ability, exportComplaints)
      );
      return { ...question, scope };
    },
  };
};

export type ExportLinksService = ReturnType<typeof createExportLinksService>;
