import type { ReplyFacts } from '../alerting/facts';
import { standingLines } from './complaints';
import type { Names } from './compose';
import type { MailDocument } from './document';
import { isolate, type Words } from './words';

/** The complainant wrote: that they did, and what became of the case by it; their words stay at the desk. */
export const composeReply = (facts: ReplyFacts, words: Words, names: Names): MailDocument => {
  const reference = isolate(facts.reference);
  const subject = words.t('mail.reply.subject', { reference });
  const lines = [
    words.t('mail.reply.text', { reference, case: facts.case }),
    ...standingLines(facts, words, names),
  ];
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections: [{ title: null, lines, table: null }],
    link: names.url === null ? null : { label: words.t('mail.sla.open'), url: names.url },
    footer: [words.t('mail.why.reply')],
  };
};
