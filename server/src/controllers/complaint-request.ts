import type { Context } from 'koa';
import { COMPLAINT_SECRET_HEADER } from '../../../shared/contracts/complaint-filing';
import type { Credentials } from '../services/complaint-tracking/open-case';
import { ComplaintConflictError } from '../services/complaints/faults';
import { IdempotencyConflictError } from '../services/intake/idempotency';
import type { ComplaintAttachment } from '../../../shared/contracts/complaint-filing';

/** Koa's context with the answer that Strapi adds to it, in its error shape. */
export interface Conflicts {
  conflict(message: string, details?: object): void;
}

/** With what a complainant opens a case, besides its reference. */
export const secretOf = (ctx: Context): Omit<Credentials, 'reference'> => ({
  secret: ctx.get(COMPLAINT_SECRET_HEADER),
  address: ctx.request.ip,
});

export const credentialsOf = (ctx: Context): Credentials => ({
  ...secretOf(ctx),
  reference: String(ctx.params.reference),
});

/** Answers 409 where the case does not allow it, with what it does allow; Strapi has no error class for that. */
export const orConflict = async (
  ctx: Context & Conflicts,
  work: () => Promise<void>
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const isConflict =
      error instanceof ComplaintConflictError || error instanceof IdempotencyConflictError;
    if (!isConflict) throw error;
    ctx.conflict(error.message, error.details as object);
  }
};

/** Gives a file to be saved, never to be shown as a page of this site. */
export const sendFile = (
  ctx: Context,
  { file, bytes }: { file: ComplaintAttachment; bytes: Buffer }
): void => {
  ctx.attachment(file.name);
  ctx.type = file.mime;
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = bytes;
};
