import { errors } from '@strapi/utils';
import type { SiteKey } from '../../config/options';

/** Site keys are public (they stand in the pages of the site), so nothing is lost by how long this takes. */
export const findSite = (given: string, sites: readonly SiteKey[]): SiteKey | null =>
  sites.find(({ key }) => key === given) ?? null;

/** Strapi hides the message of a plain ForbiddenError; a PolicyError's is shown. */
const forbid = (message: string): never => {
  throw new errors.PolicyError(message);
};

/**
 * The site that a public request speaks for.
 * @throws PolicyError (403) that says how public feedback is opened, or what was wrong with key or origin
 */
export const admitSite = (given: unknown, origin: string, sites: readonly SiteKey[]): SiteKey => {
  if (sites.length === 0) {
    return forbid(
      'Public feedback is closed. Send an API token that may plugin::cx.feedback.create, or make a site key in Settings → Intake, or in intake.siteKeys of config/plugins.'
    );
  }
  if (typeof given !== 'string' || given === '') {
    return forbid(
      'siteKey is required in body or query, or an API token in the Authorization header'
    );
  }
  const site = findSite(given, sites);
  if (!site) return forbid('siteKey is none of the configured site keys');
  const allowed = site.origins.length === 0 || site.origins.includes(origin.toLowerCase());
  if (!allowed) {
    return forbid(
      `this site key is not for the origin ${origin === '' ? '(none was sent)' : origin}`
    );
  }
  return site;
};
