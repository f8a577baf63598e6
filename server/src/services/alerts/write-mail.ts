import type { Core } from '@strapi/strapi';
import type { AlertFacts } from '../../alerting/facts';
import { composeMail } from '../../mail/compose';
import { writeMail, type WrittenMail } from '../../mail/document';
import { wordsFor, type MailReader } from '../../mail/words';
import { getService } from '../get-service';
import { namesOf } from './names-of';

/** What an event says to a reader, in their language, digits and calendar. */
export const mailFor = async (
  host: { strapi: Core.Strapi },
  facts: AlertFacts,
  rule: string | null,
  reader: MailReader
): Promise<WrittenMail> => {
  const { text } = getService('translations', host);
  const words = wordsFor(reader, (key) => text(reader.locale, key));
  return writeMail(composeMail(facts, words, await namesOf(host, facts, rule, words)));
};
