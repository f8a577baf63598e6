import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AlertWebhook, CreateWebhook, UpdateWebhook } from '../../../shared/contracts/webhook';
import { because } from '../../../shared/refusal';
import { fingerprintOf } from '../alerting/fingerprint';
import { newWebhookSecret } from '../outbound/secret';
import type { StoredWebhook } from '../store/alert-types';
import { raise } from './alerts/raise';
import { getService } from './get-service';

/** Receivers get so long to learn a new secret; until then requests carry both signatures. */
const ROTATION_MILLISECONDS = 24 * 3_600_000;

/** Strapi's own, where it has one (it came with readable API tokens) and a key is set. */
interface Encryption {
  encrypt(text: string): string | null;
  decrypt(text: string): string | null;
}

const ENCRYPTED = 'encrypted:';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const shown = (webhook: StoredWebhook): AlertWebhook => {
  const { id, name, url, off, createdAt, previousUntil } = webhook;
  const rotating = previousUntil !== null && previousUntil > Date.now();
  return {
    id,
    name,
    url,
    active: off === null,
    off,
    createdAt: iso(createdAt),
    previousSecretUntil: rotating ? iso(previousUntil) : null,
  };
};

/** Addresses that are told of alerts by signed requests. */
export const createWebhooksService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).alertWebhooks;

  /** Only where the host has a key, which it keeps outside of the database. */
  const encryption = (): Encryption | null =>
    strapi.config.get('admin.secrets.encryptionKey')
      ? ((strapi.service('admin::encryption') as Encryption | undefined) ?? null)
      : null;

  const locked = (secret: string): string => {
    const text = encryption()?.encrypt(secret);
    return text ? `${ENCRYPTED}${text}` : secret;
  };

  const unlocked = (kept: string): string => {
    if (!kept.startsWith(ENCRYPTED)) return kept;
    const secret = encryption()?.decrypt(kept.slice(ENCRYPTED.length));
    if (secret) return secret;
    throw new Error(
      'the secret can’t be read any more, because the host’s encryption key is another one: rotate it'
    );
  };

  /** @throws NotFoundError */
  const find = async (id: string): Promise<StoredWebhook> => {
    const webhook = await store().find(id);
    if (webhook) return webhook;
    throw new errors.NotFoundError(`there is no webhook ${id}`, { because: because('gone') });
  };

  return {
    list: async (): Promise<AlertWebhook[]> => (await store().list()).map(shown),

    /** Its secret is in no later answer. */
    async create({ name, url }: CreateWebhook.Request): Promise<CreateWebhook.Response['data']> {
      const secret = newWebhookSecret();
      const webhook: StoredWebhook = {
        id: randomUUID(),
        name,
        url,
        secret: locked(secret),
        previousSecret: null,
        previousUntil: null,
        off: null,
        createdAt: Date.now(),
      };
      await store().insert(webhook);
      return { ...shown(webhook), secret };
    },

    /** Changes what is given. Switched on again, it is told of what happens from then on. */
    async update(id: string, changes: UpdateWebhook.Request): Promise<AlertWebhook> {
      const { active, ...fields } = changes;
      const before = await find(id);
      const off =
        active === undefined ? before.off : active ? null : (before.off ?? 'switched_off');
      const webhook = { ...before, ...fields, off };
      await store().update(webhook);
      return shown(webhook);
    },

    /** A new secret; the one before signs along for a day. */
    async rotate(id: string): Promise<CreateWebhook.Response['data']> {
      const before = await find(id);
      const secret = newWebhookSecret();
      const webhook: StoredWebhook = {
        ...before,
        secret: locked(secret),
        previousSecret: before.secret,
        previousUntil: Date.now() + ROTATION_MILLISECONDS,
      };
      await store().update(webhook);
      return { ...shown(webhook), secret };
    },

    async remove(id: string): Promise<void> {
      await find(id);
      await store().remove(id);
    },

    /** Sends a message that says nothing has happened. */
    async test(id: string): Promise<void> {
      const { name } = await find(id);
      const timeZone = getService('settings', { strapi }).general().timeZone;
      await raise(
        { strapi },
        {
          key: fingerprintOf(['test', randomUUID()]),
          span: null,
          told: true,
          facts: { kind: 'test', measured: null, filters: {}, timeZone, calendar: 'gregorian' },
          locations: null,
        },
        { rule: null, recipients: [{ kind: 'webhook', id }] }
      );
      strapi.log.debug(`cx: a test is sent to the webhook "${name}"`);
      getService('alertSender', { strapi }).wake();
    },

    /**
     * With what a request to it is signed.
     * @throws Error where the secret can't be read
     */
    secretsOf({ secret, previousSecret, previousUntil }: StoredWebhook): string[] {
      const rotating = previousSecret !== null && (previousUntil ?? 0) > Date.now();
      return [unlocked(secret), ...(rotating ? [unlocked(previousSecret)] : [])];
    },
  };
};

export type WebhooksService = ReturnType<typeof createWebhooksService>;
