import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { waitAfter } from '../../alerting/backoff';
import type { Options } from '../../config';
import type { Delivery } from '../../store/alert-types';
import { getService } from '../get-service';
import { failed, type Outcome } from './outcome';
import { sendEmail } from './send-email';
import { sendWebhook } from './send-webhook';

/** Longer than any attempt may take; a message whose sender died is free again after it. */
const CLAIM_MILLISECONDS = 90_000;
/** So many at a time, so that a slow receiver does not hold up the others. */
const LANES = 4;

interface Claimed {
  delivery: Delivery;
  claim: string;
}

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

/**
 * Sends what is due, on any number of instances: a message is claimed before it is sent, so that two never send the
 * same one. One that was sent but whose sender died before it noted so is sent again, under the same id.
 */
export const createAlertSenderService = ({ strapi }: { strapi: Core.Strapi }) => {
  let running: Promise<number> | null = null;
  let closed = false;
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

  const claimNext = async (): Promise<Claimed | null> => {
    if (closed) return null;
    const claim = randomUUID();
    const delivery = await deliveries().claim(claim, CLAIM_MILLISECONDS);
    return delivery && { delivery, claim };
  };

  const lane = async (first: Claimed | null): Promise<number> => {
    let done = 0;
    for (let next = first ?? (await claimNext()); next; next = await claimNext()) {
      await settle(next.delivery, next.claim, await send({ strapi }, next.delivery));
      done += 1;
    }
    return done;
  };

  /** Mostly nothing is due, and one question tells so. */
  const sendDue = async (): Promise<number> => {
    const first = await claimNext();
    if (!first) return 0;
    const lanes = Array.from({ length: LANES }, (_, index) => lane(index === 0 ? first : null));
    return (await Promise.all(lanes)).reduce((sum, n) => sum + n, 0);
  };

  return {
    /** Sends everything that is due now; joins the run under way. Gives how many messages were tried. */
    run(): Promise<number> {
      running ??= sendDue().finally(() => {
        running = null;
      });
      return running;
    },

    /** Looks soon, without waiting for it. */
    wake(): void {
      if (closed || !strapi.server.httpServer.listening) return;
      this.run().catch((error: unknown) => strapi.log.error(error));
    },

    /** Waits for the messages under way; nothing more is begun. */
    async close(): Promise<void> {
      closed = true;
      await running?.catch(() => undefined);
    },
  };
};

export type AlertSenderService = ReturnType<typeof createAlertSenderService>;
