import type { Core } from '@strapi/strapi';
import { waitAfter } from '../../alerting/backoff';
import type { ComplaintMail } from '../../store/complaint-contact-types';
import { errorText } from '../alerts/outcome';
import { getService } from '../get-service';
import { emailServiceOf, sendInTime } from '../outbox/host-email';
import { createSender } from '../outbox/sender';
import { mailFor } from './write-mail';

/** Over some three days, see `waitAfter`. */
const MAX_ATTEMPTS = 10;

/** Mails to complainants, through an outbox that is written with the events that they tell of. */
export const createComplaintMailsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).complaintMails;

  const send = async (mail: ComplaintMail, claim: string): Promise<void> => {
    const written = await mailFor({ strapi }, mail);
    if (typeof written === 'string') return store().skip(mail.id, claim, written);
    const email = emailServiceOf({ strapi });
    if (!email) throw new Error('the host has no e-mail plugin');
    await sendInTime(email, written);
    await store().sent(mail.id);
  };

  const attempt = async (mail: ComplaintMail, claim: string): Promise<void> => {
    try {
      await send(mail, claim);
    } catch (error) {
      const text = errorText(error);
      const over = mail.attempts >= MAX_ATTEMPTS;
      if (over) {
        const what = `the mail (${mail.kind}) of the complaint ${mail.reference}`;
        strapi.log.warn(`cx: ${what} is given up after ${mail.attempts} attempts: ${text}`);
      }
      await store().failed(mail.id, claim, text, over ? null : waitAfter(mail.attempts));
    }
  };

  const sender = createSender<ComplaintMail>(
    { strapi },
    { claim: (claim, milliseconds) => store().claim(claim, milliseconds), attempt }
  );

  return {
    ...sender,
    /** Whether the host can send mails at all. */
    canSend: (): boolean => emailServiceOf({ strapi }) !== null,
  };
};

export type ComplaintMailsService = ReturnType<typeof createComplaintMailsService>;
