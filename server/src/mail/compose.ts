import type { AlertFilters } from '../../../shared/contracts/alert';
import type { AlertFacts, ControlFacts, Measured, TargetFacts, TestFacts } from '../alerting/facts';
import { composeCaseNews } from './case-news';
import { composeDesk, composeSla } from './complaints';
import { composeDigest } from './digest';
import type { MailDocument, MailSection } from './document';
import { changeSentence, countedTogether, measuredSentence, signalSentence } from './sentences';
import type { Words } from './words';

/** Names that the facts hold keys of, in the reader's language, and where to look. */
export interface Names {
  kpi(key: string): string;
  location(key: string): string;
  /** What the numbers are about, one entry a filter; empty: everything. */
  scope: readonly string[];
  /** The same of a part of what is told, such as one target. */
  scopeOf(filters: AlertFilters): readonly string[];
  /** The rule by which it was sent. */
  rule: string | null;
  /** Where the numbers can be seen; null where the reader can't open it. */
  url: string | null;
}

const paragraphs = (title: string | null, lines: readonly string[]): MailSection => ({
  title,
  lines,
  table: null,
});

const scopeOf = (
  words: Words,
  names: Names,
  { measured }: { measured: Measured | null }
): string =>
  names.scope.length === 0
    ? words.t('mail.everything', countedTogether(measured ? [measured] : []))
    : words.list(names.scope);

const footerOf = (words: Words, names: Names): string[] =>
  names.rule === null ? [] : [words.t('mail.why.rule', { rule: names.rule })];

const linkOf = (words: Words, { url }: Names): MailDocument['link'] =>
  url === null ? null : { label: words.t('mail.open'), url };

const measuredLines = (words: Words, measured: Measured): string[] => [
  measuredSentence(words, measured),
  ...(measured.value === null ? [] : [changeSentence(words, measured)]),
];

const composeControl = (facts: ControlFacts, words: Words, names: Names): MailDocument => {
  const kpi = names.kpi(facts.measured.kpi);
  const subject = words.t('mail.control.subject', {
    kpi,
    effect: facts.effect,
    scope: scopeOf(words, names, facts),
  });
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections: [
      paragraphs(
        null,
        facts.signals.map((signal) => signalSentence(words, signal, facts.measured, facts.centre))
      ),
      paragraphs(words.t('mail.now'), measuredLines(words, facts.measured)),
      paragraphs(null, [words.t('mail.caution')]),
    ],
    link: linkOf(words, names),
    footer: footerOf(words, names),
  };
};

/** What became of a target, in one sentence. */
export const targetSentence = (
  words: Words,
  facts: Pick<TargetFacts, 'outcome' | 'target' | 'measured'>
): string =>
  words.t('mail.target.sentence', {
    outcome: facts.outcome,
    target: words.value(facts.target.value, facts.measured),
    dates: words.dates(facts.target.from, facts.target.to),
  });

const composeTarget = (facts: TargetFacts, words: Words, names: Names): MailDocument => {
  const subject = words.t('mail.target.subject', {
    kpi: names.kpi(facts.measured.kpi),
    outcome: facts.outcome,
    scope: scopeOf(words, names, facts),
  });
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections: [
      paragraphs(facts.target.name, [
        targetSentence(words, facts),
        measuredSentence(words, facts.measured),
        words.t('mail.target.caution'),
      ]),
    ],
    link: linkOf(words, names),
    footer: footerOf(words, names),
  };
};

const composeTest = (facts: TestFacts, words: Words, names: Names): MailDocument => {
  const { measured } = facts;
  const subject = words.t('mail.test.subject', { rule: names.rule ?? '' });
  const title = measured
    ? words.t('mail.test.kpi', {
        kpi: names.kpi(measured.kpi),
        scope: scopeOf(words, names, facts),
      })
    : null;
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections: [
      paragraphs(null, [words.t('mail.test.text')]),
      ...(measured ? [paragraphs(title, measuredLines(words, measured))] : []),
    ],
    link: linkOf(words, names),
    footer: footerOf(words, names),
  };
};

/** What an event says to a reader. */
export const composeMail = (facts: AlertFacts, words: Words, names: Names): MailDocument => {
  switch (facts.kind) {
    case 'control':
      return composeControl(facts, words, names);
    case 'target':
      return composeTarget(facts, words, names);
    case 'digest':
      return composeDigest(facts, words, names, targetSentence);
    case 'test':
      return composeTest(facts, words, names);
    case 'sla':
      return composeSla(facts, words, names);
    case 'reply':
    case 'undelivered':
      return composeCaseNews(facts, words, names);
    case 'desk':
      return composeDesk(facts, words, names);
  }
};
