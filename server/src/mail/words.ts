import { IntlMessageFormat } from 'intl-messageformat';
import { languageTag, formatDateRange } from '../../../shared/format/date';
import { kpiNumber } from '../../../shared/format/kpi-number';
import { formatNumber, isolateLtr } from '../../../shared/format/number';
import type { ReaderLanguage } from '../../../shared/language';
import type { LocalDate } from '../../../shared/time';
import type { Measured } from '../alerting/facts';
import type { TextKey } from '../translations';

/** In which language, calendar and digits somebody reads. */
export type MailReader = ReaderLanguage;

/** Texts and numbers for one reader. Numbers keep their signs and order inside right-to-left text. */
type NumberRules = Pick<Measured, 'unit' | 'decimals'>;

export interface Words {
  reader: MailReader;
  /** A text of ours with its arguments in place. */
  t(key: TextKey, values?: Record<string, string | number>): string;
  count(n: number): string;
  /** A KPI's number with its unit. */
  value(value: number, of: Pick<Measured, 'unit' | 'decimals'>): string;
  /** A difference, signed, without unit: of percentages it is points. */
  difference(value: number, of: Pick<Measured, 'unit' | 'decimals'>): string;
  dates(from: LocalDate, to: LocalDate): string;
  list(items: readonly string[]): string;
}

/** Keeps a name of any direction from reordering what stands round it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Parsing a message costs far more than using it. */
const parsed = new Map<string, IntlMessageFormat>();

const messageOf = (text: string, tag: string): IntlMessageFormat => {
  const key = `${tag}\u0000${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const fresh = new IntlMessageFormat(text, tag, undefined, { ignoreTag: true });
  parsed.set(key, fresh);
  return fresh;
};

/**
 * @param find one of the server's texts by its key
 */
export const wordsFor = (reader: MailReader, find: (key: TextKey) => string): Words => {
  const tag = languageTag(reader);
  const number = (value: number, decimals: number, signed = false): string =>
    isolateLtr(formatNumber(value, { ...reader, decimals, signed }));
  const inWords = (value: number, rules: NumberRules, signed: boolean): string => {
    const shown = kpiNumber(value, rules);
    const text = number(shown.value, shown.decimals, signed);
    if (shown.unit === null || shown.unit === 'currency') return text;
    if (shown.unit === 'times') return isolateLtr(`${text}×`);
    return shown.unit === 'perThousand'
      ? `${text}\u00a0${t('mail.perThousand')}`
      : t(`mail.${shown.unit}`, { n: text });
  };
  const t: Words['t'] = (key, values = {}) => String(messageOf(find(key), tag).format(values));
  return {
    reader,
    t,
    count: (n) => number(n, 0),
    value: (value, rules) => {
      if (rules.unit === 'percent') {
        const text = formatNumber(value, { ...reader, decimals: rules.decimals });
        return isolateLtr(`${text}\u00a0${t('mail.percent')}`);
      }
      return inWords(value, rules, rules.unit === 'points');
    },
    difference: (value, rules) => inWords(value, rules, true),
    dates: (from, to) => isolate(formatDateRange(from, to, reader)),
    list: (items) => items.join(t('mail.separator')),
  };
};
