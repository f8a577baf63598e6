import type { DigestFacts, Measured, TargetFacts } from '../alerting/facts';
import type { Names } from './compose';
import type { MailDocument, MailSection } from './document';
import {
  changeSentence,
  countedTogether,
  intervalText,
  levelText,
  measuredSentence,
  signalSentence,
  valueText,
} from './sentences';
import { isolate, type Words } from './words';

type TargetSentence = (
  words: Words,
  facts: Pick<TargetFacts, 'outcome' | 'target' | 'measured'>
) => string;

const NO_INTERVAL = { confidence: null };

const numbersTable = (
  words: Words,
  heads: readonly string[],
  measured: readonly Measured[],
  first: string
): MailSection['table'] => ({
  columns: [
    first,
    words.t('mail.column.value'),
    words.t('mail.column.interval', { level: levelText(words, measured[0] ?? NO_INTERVAL) }),
    words.t('mail.column.answers', countedTogether(measured)),
    words.t('mail.column.change'),
  ],
  rows: measured.map((one, index) => [
    heads[index] ?? '',
    valueText(words, one),
    intervalText(words, one),
    words.count(one.n),
    changeSentence(words, one, 'cell'),
  ]),
});

const section = (
  title: string,
  lines: readonly string[],
  table: MailSection['table'] = null
): MailSection => ({ title, lines, table });

const realChanges = (facts: DigestFacts): Measured[] =>
  facts.cards.filter(({ change }) => change?.significant === true);

const changesSection = (facts: DigestFacts, words: Words, names: Names): MailSection => {
  const real = realChanges(facts);
  if (real.length === 0)
    return section(words.t('mail.digest.changes'), [words.t('mail.digest.noChange')]);
  return section(
    words.t('mail.digest.changes'),
    real.map((one) =>
      words.t('mail.named', { name: names.kpi(one.kpi), text: changeSentence(words, one) })
    )
  );
};

/** Which target: its own name, else its KPI and what it is about. */
const targetName = (
  { target, measured, filters }: DigestFacts['targets'][number],
  words: Words,
  names: Names
): string => {
  if (target.name !== null) return isolate(target.name);
  const [name, scope] = [names.kpi(measured.kpi), names.scopeOf(filters)];
  return scope.length === 0
    ? name
    : words.t('mail.digest.target', { name, scope: words.list(scope) });
};

const targetSections = (
  { targets }: DigestFacts,
  words: Words,
  names: Names,
  sentenceOf: TargetSentence
): MailSection[] =>
  targets.length === 0
    ? []
    : [
        section(
          words.t('mail.digest.targets'),
          targets.map((one) =>
            words.t('mail.named', {
              name: targetName(one, words, names),
              text: `${sentenceOf(words, one)} ${measuredSentence(words, one.measured)}`,
            })
          )
        ),
      ];

const signalSections = (facts: DigestFacts, words: Words, names: Names): MailSection[] =>
  facts.signals.length === 0
    ? []
    : [
        section(
          words.t('mail.digest.signals'),
          facts.signals.flatMap(({ measured, signals, centre }) =>
            signals.map((signal) =>
              words.t('mail.named', {
                name: names.kpi(measured.kpi),
                text: signalSentence(words, signal, measured, centre),
              })
            )
          )
        ),
      ];

const placeSections = (facts: DigestFacts, words: Words, names: Names): MailSection[] =>
  facts.moved.length === 0
    ? []
    : [
        section(
          words.t('mail.digest.locations'),
          [],
          numbersTable(
            words,
            facts.moved.map(({ location, measured }) =>
              words.t('mail.named', {
                name: names.location(location),
                text: names.kpi(measured.kpi),
              })
            ),
            facts.moved.map(({ measured }) => measured),
            words.t('mail.column.location')
          )
        ),
      ];

/** One reader's week: what really changed, before all the numbers. */
export const composeDigest = (
  facts: DigestFacts,
  words: Words,
  names: Names,
  sentenceOf: TargetSentence
): MailDocument => {
  const dates = words.dates(facts.from, facts.to);
  const n = realChanges(facts).length;
  const scope =
    names.scope.length === 0
      ? words.t('mail.everything', countedTogether(facts.cards))
      : words.list(names.scope);
  const table = numbersTable(
    words,
    facts.cards.map(({ kpi }) => names.kpi(kpi)),
    facts.cards,
    words.t('mail.column.kpi')
  );
  return {
    locale: words.reader.locale,
    subject: words.t(n === 0 ? 'mail.digest.subject.none' : 'mail.digest.subject', { dates, n }),
    heading: words.t('mail.digest.heading', { dates }),
    sections: [
      { title: null, lines: [scope], table: null },
      changesSection(facts, words, names),
      section(words.t('mail.digest.numbers'), [], table),
      ...targetSections(facts, words, names, sentenceOf),
      ...signalSections(facts, words, names),
      ...placeSections(facts, words, names),
    ],
    link: names.url === null ? null : { label: words.t('mail.digest.open'), url: names.url },
    footer: [words.t('mail.digest.explain'), words.t('mail.why.digest')],
  };
};
