import type { Core } from '@strapi/strapi';
import type { WrittenMail } from '../../mail/document';

/** The host's e-mail plugin, as far as it is used. */
export interface EmailService {
  send(mail: WrittenMail & { to: string }): Promise<unknown>;
}

/** Said where a mail cannot be sent at all. */
export const NO_EMAIL_PLUGIN = 'the host has no e-mail plugin';

const TIMEOUT_MILLISECONDS = 30_000;

/** null where the host has none. */
export const emailServiceOf = ({ strapi }: { strapi: Core.Strapi }): EmailService | null =>
  (strapi.plugin('email')?.service('email') as EmailService | undefined) ?? null;

/**
 * Hands a mail to the host's e-mail plugin.
 * @throws what the plugin throws, or an Error when it does not answer in time
 */
export const sendInTime = async (
  email: EmailService,
  mail: WrittenMail & { to: string }
): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `the e-mail plugin did not answer within ${TIMEOUT_MILLISECONDS / 1_000} seconds`;
    timer = setTimeout(() => reject(new Error(message)), TIMEOUT_MILLISECONDS);
  });
  try {
    await Promise.race([email.send(mail), late]);
  } finally {
    clearTimeout(timer);
  }
};
