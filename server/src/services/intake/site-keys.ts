import { errors } from '@strapi/utils';
import type { SiteKey } from '../../config/options';

/** What strangers may do with a site's key, and which permission opens it to others. */
export interface Opening {
  action: string;
  /** How it is said that nobody has opened it. */
  closed: string;
}

export const FEEDBACK: Opening = {
  action: 'plugin::cx.feedback.create',
  closed: 'Public feedback is closed',
};

/** Site keys are public (they stand in the pages of the site), so nothing is lost by how long this takes. */
export const findSite = (given: string, sites: readonly SiteKey[]): SiteKey | null =>
  sites.find(({ key }) => key === given) ?? null;

/** Strapi hides the message of a plain ForbiddenError; a PolicyError's is shown. */
const forbid = (message: string): never => {
  throw new errors.PolicyError(message);
};

/**
 * The site that a public request speaks for.
 * @throws PolicyError (403) that says how it is opened to the public, or what was wrong with key or origin
 */
export const admitSite = (
  given: unknown,
  origin: string,
  sites: readonly SiteKey[],
  { action, closed }: Opening = FEEDBACK
): SiteKey => {
  if (sites.length === 0) {
    return forbid(
      `${closed}. Send an API token that may ${action}, or make a site key in Settings → Intake, or in intake.siteKeys of config/plugins.`
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
