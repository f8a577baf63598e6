import type { Core } from '@strapi/strapi';
import { waitAfter } from '../../alerting/backoff';
import type { ComplaintMail } from '../../store/complaint-contact-types';
import { errorText } from '../alerts/outcome';
import { getService } from '../get-service';
import { emailServiceOf, NO_EMAIL_PLUGIN, sendInTime } from '../outbox/host-email';
import { createSender } from '../outbox/sender';
import { tellUndelivered } from './tell-undelivered';
import { mailFor } from './write-mail';

/** Over some three days, see `waitAfter`. */
const MAX_ATTEMPTS = 10;

/** Mails to complainants, through an outbox that is written with the events that they tell of. */
export const createComplaintMailsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).complaintMails;

  /** It is noted and told of, both or neither: what is given up is looked at by nobody else. */
  const giveUp = async (mail: ComplaintMail, claim: string, error: string): Promise<void> => {
    const what = `the mail (${mail.kind}) of the complaint ${mail.reference}`;
    strapi.log.warn(`cx: ${what} is given up after ${mail.attempts} attempts: ${error}`);
    await getService('store', { strapi }).transaction(async () => {
      await store().failed(mail.id, claim, error, null);
      await tellUndelivered({ strapi }, mail);
    });
  };

  const send = async (mail: ComplaintMail, claim: string): Promise<void> => {
    const written = await mailFor({ strapi }, mail);
    if (typeof written === 'string') return store().skip(mail.id, claim, written);
    const email = emailServiceOf({ strapi });
    if (!email) throw new Error(NO_EMAIL_PLUGIN);
    await sendInTime(email, written);
    await store().sent(mail.id);
  };

  const attempt = async (mail: ComplaintMail, claim: string): Promise<void> => {
    try {
      await send(mail, claim);
    } catch (error) {
      const text = errorText(error);
      if (mail.attempts >= MAX_ATTEMPTS) await giveUp(mail, claim, text);
      else await store().failed(mail.id, claim, text, waitAfter(mail.attempts));
    }
  };

  const sender = createSender<ComplaintMail>(
    { strapi },
    { claim: (claim, milliseconds) => store().claim(claim, milliseconds), attempt }
  );

  return {
    ...sender,

    /**
     * Sends the mail that tells of an event now, also one that was given up. One that was sent or is on its way
     * is left alone, so that two who ask at once send one mail.
     * @returns false where no mail tells of this event
     */
    async sendAgain(complaint: string, sequence: number): Promise<boolean> {
      const mails = await store().ofCase(complaint);
      const mail = mails.find((one) => one.sequence === sequence);
      if (!mail) return false;
      if (await store().retry(mail.id)) sender.wake();
      return true;
    },

    /** Whether the host can send mails at all. */
    canSend: (): boolean => emailServiceOf({ strapi }) !== null,
  };
};

export type ComplaintMailsService = ReturnType<typeof createComplaintMailsService>;
