import type { Core } from '@strapi/strapi';
import { waitAfter } from '../../alerting/backoff';
import type { Options } from '../../config';
import type { Delivery } from '../../store/alert-types';
import { getService } from '../get-service';
import { createSender } from '../outbox/sender';
import { failed, type Outcome } from './outcome';
import { sendEmail } from './send-email';
import { sendWebhook } from './send-webhook';

const send = async (host: { strapi: Core.Strapi }, delivery: Delivery): Promise<Outcome> => {
  const { recipient } = delivery;
  try {
    return recipient.kind === 'webhook'
      ? await sendWebhook(host, { ...delivery, recipient })
      : await sendEmail(host, { ...delivery, recipient });
  } catch (error) {
    host.strapi.log.error(error);
    return failed(error);
  }
};

/** Sends what is due of the alerts. A message that is sent again goes under the same id. */
export const createAlertSenderService = ({ strapi }: { strapi: Core.Strapi }) => {
  const deliveries = () => getService('store', { strapi }).alertDeliveries;

  const settle = async (delivery: Delivery, claim: string, outcome: Outcome): Promise<void> => {
    const { id, attempts } = delivery;
    if (outcome.kind === 'sent') return deliveries().sent(id);
    if (outcome.kind === 'skip') return deliveries().skip(id, claim, outcome.reason);
    const { maxAttempts } = strapi.plugin('cx').config('alerts') as Options['alerts'];
    const over = outcome.final || attempts >= maxAttempts;
    const wait = over ? null : waitAfter(attempts, outcome.retryAfter);
    return deliveries().failed(id, claim, outcome.error, wait);
  };

  return createSender<Delivery>(
    { strapi },
    {
      claim: (claim, milliseconds) => deliveries().claim(claim, milliseconds),
      attempt: async (delivery, claim) => settle(delivery, claim, await send({ strapi }, delivery)),
    }
  );
};

export type AlertSenderService = ReturnType<typeof createAlertSenderService>;
