import type { Context } from 'koa';
import { ReviewConflictError } from '../services/complaint-review/record';
import { ComplaintConflictError } from '../services/complaints/faults';
import { JourneyConflictError } from '../services/journey-editor/conflict';

interface Answers {
  conflict(message: string, details?: unknown): void;
}

type Handler = (ctx: Context) => Promise<void>;

type Conflict = ComplaintConflictError | JourneyConflictError | ReviewConflictError;

const isConflict = (error: unknown): error is Conflict =>
  error instanceof ComplaintConflictError ||
  error instanceof JourneyConflictError ||
  error instanceof ReviewConflictError;

/**
 * Handlers whose conflicts are answered 409 in Strapi's error shape: with a complaint, with what the case
 * allows in `details`; with what another editor saved of a journey or a review, with that. Other errors are Strapi's to
 * answer.
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
        if (!isConflict(error)) throw error;
        (ctx as Context & Answers).conflict(error.message, error.details);
      }
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, answering(handler)])
  ) as { [Name in keyof Handlers]: Handler };
};
