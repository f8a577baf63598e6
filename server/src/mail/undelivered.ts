import type { UndeliveredFacts } from '../alerting/facts';
import { standingLines } from './complaints';
import type { Names } from './compose';
import type { MailDocument } from './document';
import { isolate, type Words } from './words';

/** A mail to the complainant did not go out: which one, and what is to be done; neither address nor words. */
export const composeUndelivered = (
  facts: UndeliveredFacts,
  words: Words,
  names: Names
): MailDocument => {
  const reference = isolate(facts.reference);
  const subject = words.t('mail.undelivered.subject', { reference });
  const lines = [
    words.t('mail.undelivered.text', { reference, mail: facts.mail }),
    ...standingLines(facts, words, names),
  ];
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections: [{ title: null, lines, table: null }],
    link: names.url === null ? null : { label: words.t('mail.sla.open'), url: names.url },
    footer: [words.t('mail.why.undelivered')],
  };
};
