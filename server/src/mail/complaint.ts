import type { ComplaintKind, ComplaintState } from '../../../shared/contracts/complaint';
import type { ComplaintMailKind } from '../../../shared/contracts/complaint-mail';
import { isTextKey } from '../translations';
import type { MailDocument, MailSection } from './document';
import { isolate, type Words } from './words';

/** What a mail to a complainant is made of. */
export interface ComplaintMailFacts {
  mail: ComplaintMailKind;
  reference: string;
  kind: ComplaintKind;
  state: ComplaintState;
  /** One sentence in the reader's language: what happens next, and by when. */
  explanation: string;
  /** What the desk wrote; null where it wrote nothing. */
  text: string | null;
  /** Where to turn to for those who do not accept a decision. */
  recourse: string | null;
  /** Whether outcome and process are asked about. */
  asks: boolean;
  /** null where the host's keys are others than those it was made with. */
  secret: string | null;
  /** The site's page on which a complaint is followed. */
  trackingUrl: string | null;
}

/** The secret stands in the fragment: browsers send that to no server, so no log ever holds it. */
const linkOf = ({ reference, secret, trackingUrl }: ComplaintMailFacts, locale: string) => {
  if (trackingUrl === null) return null;
  const fragment = new URLSearchParams({ reference, ...(secret !== null && { secret }), locale });
  return `${trackingUrl}#${fragment.toString()}`;
};

const paragraphs = (title: string | null, lines: readonly (string | null)[]): MailSection[] => {
  const said = lines.flatMap((line) => (line === null ? [] : line.split(/\r?\n/)));
  return said.length === 0 ? [] : [{ title, lines: said, table: null }];
};

/** Without a page to open, the reference and the secret are all there is. */
const credentials = (words: Words, { reference, secret, trackingUrl }: ComplaintMailFacts) => [
  words.t('complaint.mail.reference', { reference: isolate(reference) }),
  ...(trackingUrl === null && secret !== null
    ? [words.t('complaint.mail.secret', { secret: isolate(secret) })]
    : []),
];

/** What happened, in one sentence. */
const greetingOf = (
  { mail, kind, state }: Pick<ComplaintMailFacts, 'mail' | 'kind' | 'state'>,
  words: Words
): string => {
  if (mail !== 'closing') return words.t(`complaint.mail.${mail}.text`, { kind });
  const ended = `complaint.mail.ended.${state}`;
  // The case is read when the mail leaves, and may have been opened again by then.
  return words.t(isTextKey(ended) ? ended : 'complaint.mail.ended.closed');
};

/** What a complainant is told of what happened to their case. */
export const composeComplaintMail = (facts: ComplaintMailFacts, words: Words): MailDocument => {
  const { mail, kind, reference, text, recourse, explanation, asks } = facts;
  const { locale } = words.reader;
  const subject = words.t(`complaint.mail.${mail}.subject`, {
    kind,
    reference: isolate(reference),
  });
  const url = linkOf(facts, locale);
  const next = mail === 'message' ? null : explanation;
  const title = text === null ? null : words.t('complaint.mail.written');
  return {
    locale,
    subject,
    heading: subject,
    sections: [
      ...paragraphs(null, [greetingOf(facts, words)]),
      ...paragraphs(title, [text]),
      ...paragraphs(
        recourse === null ? null : words.t('complaint.mail.recourse'),
        mail === 'decision' ? [recourse] : []
      ),
      ...paragraphs(null, [next]),
      ...(asks
        ? paragraphs(words.t('complaint.mail.asks'), [
            words.t('complaint.question.outcome'),
            words.t('complaint.question.process'),
          ])
        : []),
      ...paragraphs(null, credentials(words, facts)),
    ],
    link: url === null ? null : { label: words.t('complaint.mail.open', { kind }), url },
    footer: [words.t('complaint.mail.why', { kind })],
  };
};
