import { createHash, timingSafeEqual } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { SiteKey } from '../../config/options';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares with every key in constant time, so that answers don't tell how much of a key was right. */
export const findSite = (given: string, sites: readonly SiteKey[]): SiteKey | null => {
  const wanted = digest(given);
  let found: SiteKey | null = null;
  for (const site of sites) if (timingSafeEqual(wanted, digest(site.key))) found = site;
  return found;
};

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
      'Public feedback is closed. Send an API token that may plugin::cx.feedback.create, or add a site key to intake.siteKeys in config/plugins.'
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
