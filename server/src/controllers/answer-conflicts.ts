import type { Context } from 'koa';
import { ComplaintConflictError } from '../services/complaints/faults';

interface Answers {
  conflict(message: string, details?: unknown): void;
}

type Handler = (ctx: Context) => Promise<void>;

/**
 * Handlers whose conflicts with a complaint are answered 409 in Strapi's error shape, with what the case
 * allows in `details`; other errors are Strapi's to answer.
 */
export const answeringConflicts = <Handlers extends Record<string, Handler>>(
  handlers: Handlers
): { [Name in keyof Handlers]: Handler } => {
  const answering =
    (handler: Handler): Handler =>
    async (ctx) => {
      try {
        await handler(ctx);
      } catch (error) {
        if (!(error instanceof ComplaintConflictError)) throw error;
        (ctx as Context & Answers).conflict(error.message, error.details);
      }
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, answering(handler)])
  ) as { [Name in keyof Handlers]: Handler };
};
