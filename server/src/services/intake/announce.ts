import type { Core } from '@strapi/strapi';
import { FEEDBACK_CREATED } from '../../constants';
import type { Fact } from '../../store/types';
import { describeStored } from './submission';

/**
 * What listeners and webhooks are told: keys and scores. Comments are left out, because people write
 * their names and numbers into them and a webhook carries them to other systems; who may read comments
 * fetches them by `responseId`.
 */
const describe = (facts: readonly Fact[]) => {
  const { responseId, occurredAt, localDate, answers } = describeStored(facts);
  const first = facts[0] as Fact;
  // Written out: taking twenty properties apart and together again costs more than the whole event.
  return {
    responseId,
    occurredAt,
    localDate,
    answers,
    survey: first.survey,
    surveyVersion: first.surveyVersion,
    touchpoint: first.touchpoint,
    journey: first.journey,
    stage: first.stage,
    location: first.location,
    channel: first.channel,
    customer: first.customer,
    segment: first.segment,
    language: first.language,
  };
};

/** Raises {@link FEEDBACK_CREATED} for each response, after the request was answered; trouble is only logged. */
const announce = (strapi: Core.Strapi, responses: readonly (readonly Fact[])[]): void => {
  if (responses.length === 0) return;
  setImmediate(() => {
    for (const facts of responses) {
      strapi.eventHub.emit(FEEDBACK_CREATED, describe(facts)).catch((error: unknown) => {
        strapi.log.error(`cx: a listener of ${FEEDBACK_CREATED} failed: ${String(error)}`);
      });
    }
  });
};

/** Announces once everything is committed: at once, or when the host's own transaction ends well. */
export const announceOnCommit = async (
  strapi: Core.Strapi,
  responses: readonly (readonly Fact[])[]
): Promise<void> => {
  if (!strapi.db.inTransaction()) return announce(strapi, responses);
  await strapi.db.transaction(async ({ onCommit }) => onCommit(() => announce(strapi, responses)));
};
