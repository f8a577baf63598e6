import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { COMPLAINT_SECRET_HEADER } from '../../../shared/contracts/complaint-filing';
import { ADMIN_ACTIONS, type AdminAction } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { Submitted } from '../services/intake';
import type { Caller } from '../services/intake/caller';
import { callerOf } from '../services/intake/caller-of';
import { isConnectionLoss } from '../services/intake/database-errors';
import { IdempotencyConflictError, readIdempotencyKey } from '../services/intake/idempotency';
import { LimitReachedError, type Counter } from '../services/intake/rate-limit';
import { visibleChoice } from '../services/feedback-sight';
import type { Ability } from '../services/location-access';
import { readBody } from '../services/intake/request-body';
import { orConflict, secretOf, type Conflicts } from './complaint-request';
import { localeOf } from './locale-of';
import { feedbackScopeOf, scopeOf } from './scope-of';
import { sightOf } from './sight-of';
import { sendExport } from './send-export';
import { parseExportQuery } from './validation/export-query';
import { parseFeedbackCount, parseFeedbackQuery } from './validation/feedback-query';

/** A stranger to whom an admin gave the permission through the public role. */
const PUBLIC_ROLE: Caller = { kind: 'public', principal: 'public' };

const idempotencyKeyOf = (ctx: Context): string | null =>
  readIdempotencyKey(ctx.get('idempotency-key'), ctx.query.idempotencyKey);

/** Koa's context with the answers that Strapi adds to it, in its error shape. */
export interface Answers {
  conflict(message: string): void;
  serviceUnavailable(message: string): void;
}

const RETRY_SECONDS = '5';

/** What Strapi has no error classes for: 409, and 503 while the database can't be reached. */
const respondToTrouble = (ctx: Context & Answers, error: unknown): void => {
  if (error instanceof IdempotencyConflictError) return ctx.conflict(error.message);
  if (!isConnectionLoss(error)) throw error;
  ctx.set('Retry-After', RETRY_SECONDS);
  return ctx.serviceUnavailable('The feedback could not be stored just now; please send it again');
};

const respond = async (
  ctx: Context & Answers,
  { log }: Core.Strapi,
  submission: Promise<Submitted>
): Promise<void> => {
  let submitted: Submitted;
  try {
    submitted = await submission;
  } catch (error) {
    if (isConnectionLoss(error)) log.error(`cx: feedback could not be stored: ${String(error)}`);
    return respondToTrouble(ctx, error);
  }
  ctx.status = submitted.status;
  if (!submitted.replayed) {
    ctx.body = submitted.body;
    return;
  }
  ctx.set('Idempotency-Replayed', 'true');
  ctx.type = 'application/json';
  ctx.body = submitted.text;
};

/** What a complainant says of how their complaint was handled. */
const answerSurvey = async (ctx: Context & Conflicts, strapi: Core.Strapi): Promise<void> => {
  const { rateLimits } = getService('intake', { strapi });
  const refusal = await rateLimits.spend((ctx.state.cxCounters as Counter[] | undefined) ?? []);
  if (refusal) throw new LimitReachedError(refusal);
  const surveys = getService('complaintSurveys', { strapi });
  await orConflict(ctx, async () => {
    ctx.body = { data: await surveys.answer(ctx.state.cxBody, secretOf(ctx)) };
    ctx.status = 201;
  });
};

const siteZone = (strapi: Core.Strapi): string =>
  getService('settings', { strapi }).general().timeZone;

/** Feedback in, one response or many, and out again: page by page for admins, or as CSV. */
export const createFeedbackController = ({ strapi }: { strapi: Core.Strapi }) => {
  const scopeFor = (ctx: Context, action: AdminAction) => scopeOf(ctx, { strapi }, action);
  const trees = () => getService('locationTrees', { strapi });
  const smallTeams = () => getService('smallTeams', { strapi });

  return {
    /** The middleware before it read the body and told who calls. */
    async create(ctx: Context & Answers & Conflicts) {
      if (ctx.get(COMPLAINT_SECRET_HEADER) !== '') return answerSurvey(ctx, strapi);
      const caller = ctx.state.cxCaller as Caller;
      const idempotencyKey = idempotencyKeyOf(ctx);
      const counters = ctx.state.cxCounters as readonly Counter[] | undefined;
      const options = { caller, idempotencyKey, counters };
      const intake = getService('intake', { strapi });
      await respond(ctx, strapi, intake.submit(ctx.state.cxBody, options));
    },

    async batch(ctx: Context & Answers) {
      const { maxBatchBodyBytes } = getService('settings', { strapi }).limits();
      const body = readBody(ctx, maxBatchBodyBytes);
      const caller = callerOf(ctx) ?? PUBLIC_ROLE;
      const idempotencyKey = idempotencyKeyOf(ctx);
      const intake = getService('intake', { strapi });
      await respond(ctx, strapi, intake.submitBatch(body, { caller, idempotencyKey }));
    },

    async find(ctx: Context) {
      const question = await trees().settle(parseFeedbackQuery(ctx.query, siteZone(strapi)));
      const sight = sightOf(ctx, { strapi });
      const scope = scopeFor(ctx, ADMIN_ACTIONS.readFeedback);
      const visible = await smallTeams().without(visibleChoice(question, scope, sight));
      const reader = getService('feedbackReader', { strapi });
      ctx.body = await reader.list(visible, sight, localeOf(ctx));
    },

    async count(ctx: Context) {
      const choice = await trees().settle(parseFeedbackCount(ctx.query, siteZone(strapi)));
      const scope = scopeFor(ctx, ADMIN_ACTIONS.readFeedback);
      const sight = sightOf(ctx, { strapi });
      const visible = await smallTeams().without(visibleChoice(choice, scope, sight));
      ctx.body = { data: await getService('feedbackReader', { strapi }).count(visible) };
    },

    async findResponse(ctx: Context) {
      const responseId = String(ctx.params.responseId);
      const reader = getService('feedbackReader', { strapi });
      const sight = sightOf(ctx, { strapi });
      const found = await reader.response(
        responseId,
        sight,
        localeOf(ctx),
        scopeFor(ctx, ADMIN_ACTIONS.readFeedback)
      );
      if (!found) throw new errors.NotFoundError(`there is no response ${responseId}`);
      ctx.body = found;
    },

    async filterValues(ctx: Context) {
      const values = getService('filterValues', { strapi });
      const { userAbility } = ctx.state as { userAbility: Ability };
      const action = userAbility.can(ADMIN_ACTIONS.readKpis)
        ? ADMIN_ACTIONS.readKpis
        : ADMIN_ACTIONS.readFeedback;
      ctx.body = { data: await values.find(localeOf(ctx), scopeFor(ctx, action)) };
    },

    async export(ctx: Context) {
      const question = parseExportQuery(ctx.query);
      const sight = sightOf(ctx, { strapi });
      const scope = feedbackScopeOf(ctx, { strapi }, ADMIN_ACTIONS.exportFeedback);
      const settled = await trees().settle(question.choice);
      const choice = await smallTeams().without(visibleChoice(settled, scope, sight));
      sendExport(ctx, { ...question, choice, sight }, { strapi });
    },
  };
};
