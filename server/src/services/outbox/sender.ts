import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** Longer than any attempt may take; a message whose sender died is free again after it. */
const CLAIM_MILLISECONDS = 90_000;
/** So many at a time, so that a slow receiver does not hold up the others. */
const LANES = 4;

/** Where messages wait, and what is done with one. */
export interface Sending<Message> {
  /** See `Outbox.claim`. */
  claim(claim: string, milliseconds: number): Promise<Message | null>;
  /** Tries to send a message and notes what came of it under its claim. */
  attempt(message: Message, claim: string): Promise<void>;
}

interface Claimed<Message> {
  message: Message;
  claim: string;
}

/**
 * Sends what is due in an outbox, on any number of instances: a message is claimed before it is sent, so that two never
 * send the same one. One that was sent but whose sender died before it noted so is sent again.
 */
export const createSender = <Message>(
  { strapi }: { strapi: Core.Strapi },
  sending: Sending<Message>
) => {
  let running: Promise<number> | null = null;
  let closed = false;

  const claimNext = async (): Promise<Claimed<Message> | null> => {
    if (closed) return null;
    const claim = randomUUID();
    const message = await sending.claim(claim, CLAIM_MILLISECONDS);
    return message && { message, claim };
  };

  const lane = async (first: Claimed<Message> | null): Promise<number> => {
    let done = 0;
    for (let next = first ?? (await claimNext()); next; next = await claimNext()) {
      await sending.attempt(next.message, next.claim);
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
