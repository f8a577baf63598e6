import type { ReplyFacts, UndeliveredFacts } from '../alerting/facts';
import { standingLines } from './complaints';
import type { Names } from './compose';
import type { MailDocument } from './document';
import { isolate, type Words } from './words';

/** The complainant wrote: that they did, and what became of the case by it; their words stay at the desk. */
const ofReply = (facts: ReplyFacts, { t }: Words, reference: string) => ({
  subject: t('mail.reply.subject', { reference }),
  text: t('mail.reply.text', { reference, case: facts.case }),
  why: t('mail.why.reply'),
});

/** A mail to the complainant did not go out: which one, and what is to be done; neither address nor words. */
const ofUndelivered = (facts: UndeliveredFacts, { t }: Words, reference: string) => ({
  subject: t('mail.undelivered.subject', { reference }),
  text: t('mail.undelivered.text', { reference, mail: facts.mail }),
  why: t('mail.why.undelivered'),
});

/** What happened to one case, for whoever holds it, with how the case stands and the way to it. */
export const composeCaseNews = (
  facts: ReplyFacts | UndeliveredFacts,
  words: Words,
  names: Names
): MailDocument => {
  const reference = isolate(facts.reference);
  const { subject, text, why } =
    facts.kind === 'reply'
      ? ofReply(facts, words, reference)
      : ofUndelivered(facts, words, reference);
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections: [{ title: null, lines: [text, ...standingLines(facts, words, names)], table: null }],
    link: names.url === null ? null : { label: words.t('mail.sla.open'), url: names.url },
    footer: [why],
  };
};
