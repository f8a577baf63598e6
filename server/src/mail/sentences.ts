import type { FoundSignal, Measured } from '../alerting/facts';
import type { Words } from './words';

const differenceOf = (words: Words, measured: Measured, value: number): string => {
  const difference = words.difference(value, measured);
  return measured.unit === 'percent' ? words.t('mail.points', { difference }) : difference;
};

/** What a number is made of, as texts are chosen by it. */
const countedIn = ({ input = 'scores' }: Pick<Measured, 'input'>) => ({ input });

const LEVEL = 0.95;

/** How sure an interval is, in percent. */
export const levelText = (words: Words, { confidence }: Pick<Measured, 'confidence'>): string =>
  words.count(Math.round(100 * (confidence?.level ?? LEVEL)));

/** "Real change" or "within noise", never a bare arrow. */
export const changeSentence = (
  words: Words,
  measured: Measured,
  where: 'change' | 'cell' = 'change'
): string => {
  const { change } = measured;
  if (!change?.window || change.value === null) return words.t('mail.change.none');
  if (change.confidence === null) return words.t('mail.change.few', countedIn(measured));
  return words.t(`mail.${where}.${change.significant ? 'real' : 'noise'}`, {
    difference: differenceOf(words, measured, change.value),
  });
};

/** The interval of a number, or why there is none. */
export const intervalText = (words: Words, measured: Measured): string => {
  const { confidence } = measured;
  if (!confidence) return words.t('mail.noInterval', countedIn(measured));
  const low = words.value(confidence.low, measured);
  return confidence.high === null
    ? words.t('mail.interval.open', { low })
    : words.t('mail.interval', { low, high: words.value(confidence.high, measured) });
};

/** There are cases, but too few have ended to know the time. */
const isNotReached = ({ flags }: Measured): boolean => flags.includes('not_reached');

export const valueText = (words: Words, measured: Measured): string => {
  if (measured.value !== null) return words.value(measured.value, measured);
  return isNotReached(measured)
    ? words.t('mail.notReached')
    : words.t('mail.noValue', countedIn(measured));
};

/** The number with its interval and its n, in one sentence. */
export const measuredSentence = (words: Words, measured: Measured): string =>
  measured.value === null && !isNotReached(measured)
    ? words.t('mail.measured.none', {
        ...countedIn(measured),
        dates: words.dates(measured.from, measured.to),
      })
    : words.t(measured.confidence ? 'mail.measured' : 'mail.measured.noInterval', {
        ...countedIn(measured),
        dates: words.dates(measured.from, measured.to),
        value: valueText(words, measured),
        interval: intervalText(words, measured),
        level: levelText(words, measured),
        n: measured.n,
      });

/** What a rule of the control chart has found, as the KPI's page says it. */
export const signalSentence = (
  words: Words,
  signal: FoundSignal,
  measured: Measured,
  centre: number | null
): string => {
  const number = (value: number | null): string =>
    value === null ? words.t('mail.noValue', countedIn(measured)) : words.value(value, measured);
  const sentence = words.t(`mail.signal.${signal.rule}`, {
    n: signal.periods,
    side: signal.side,
    value: number(signal.value),
    limit: number(signal.limit),
    centre: number(centre),
  });
  const when = words.dates(signal.from, signal.to);
  return words.t('mail.dated', { when, sentence });
};

/** What several numbers are made of together. */
export const countedTogether = (
  all: readonly Pick<Measured, 'input'>[]
): { input: 'scores' | 'cases' | 'both' } => {
  const inputs = new Set(all.map((one) => countedIn(one).input));
  const [only = 'scores'] = inputs;
  return { input: inputs.size > 1 ? 'both' : only };
};
