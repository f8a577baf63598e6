import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;

/** A new secret, as receivers' libraries take it. */
export const newWebhookSecret = (): string =>
  `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/**
 * The headers of a signed request (standardwebhooks.com). The id stays the same when a message is sent again, so that
 * receivers can drop what they have.
 * @param secrets the webhook's own and, for a while after a rotation, the one before
 */
export const signedHeaders = (
  id: string,
  at: Date,
  body: string,
  secrets: readonly string[]
): Record<string, string> => ({
  'content-type': 'application/json',
  'user-agent': 'strapi-plugin-cx',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
