import type { FieldJson } from '../../../../shared/contracts/import-mapping';
import { CHANNELS, type Channel } from '../../../../shared/dimensions';
import type { Locale } from '../../../../shared/locales';
import { foldName } from '../../calendar/fold-name';
import type { Column } from './column';
import { namesRole, type ContextRole } from './header-words';
import { translated, wordMap } from './value-words';

/** What channels are called. */
const CHANNEL_NAMES: Record<Channel, string> = {
  phone: 'phone call callcenter call-centre telephone هاتف اتصال تلفن تماس',
  email: 'email e-mail mail بريد إيميل ایمیل',
  website: 'website web site online موقع وبسایت سایت',
  app: 'app mobile mobileapp application تطبيق اپ اپلیکیشن برنامه',
  chat: 'chat whatsapp livechat دردشة محادثة چت گفتگو',
  social: 'social socialmedia facebook instagram twitter تواصل شبکه‌اجتماعی',
  store: 'store shop instore branch kiosk فرع متجر فروشگاه شعبه حضوری',
  review: 'review reviews google مراجعة نظر',
  content: 'content blog video محتوى محتوا',
  promotion: 'promotion campaign عرض حملة تبلیغ کمپین',
  delivery: 'delivery courier توصيل تحویل پیک',
  other: 'other others أخرى سایر',
};

export const CHANNEL_OF = wordMap(CHANNEL_NAMES);

const LANGUAGE_NAMES: Record<string, string> = {
  en: 'en english eng الإنجليزية انگلیسی',
  ar: 'ar arabic العربية عربي عربی',
  fa: 'fa persian farsi الفارسية فارسی',
  fr: 'fr french français الفرنسية فرانسوی',
  de: 'de german deutsch الألمانية آلمانی',
  es: 'es spanish español الإسبانية اسپانیایی',
  tr: 'tr turkish türkçe التركية ترکی',
};
const LANGUAGE_OF = wordMap(LANGUAGE_NAMES);
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Values that repeat group the rows; those that don't tell single rows apart. */
const GROUPS = 0.6;
const WORDY = 20;

const repeats = ({ texts, distinct }: Column): boolean =>
  texts.length > 0 && (distinct.length <= 3 || distinct.length / texts.length <= GROUPS);
const unique = ({ texts, distinct }: Column): boolean =>
  texts.length > 1 && distinct.length === texts.length;
const averageLength = ({ texts }: Column): number =>
  texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

type Fits = (column: Column) => FieldJson | null;
const when =
  (test: (column: Column) => boolean): Fits =>
  (column) =>
    test(column) ? { column: column.name } : null;

/** What a column must hold beside its name. */
const FITS: Record<Exclude<ContextRole, 'occurredAt'>, Fits> = {
  externalId: when((column) => unique(column) && averageLength(column) <= 150),
  // A file of two rows repeats nothing and everything; the very name "Comment" decides then.
  comment: when(
    (column) =>
      averageLength(column) >= 3 && (!repeats(column) || namesRole(column, 'comment') === 2)
  ),
  location: when((column) => repeats(column) && averageLength(column) <= 60),
  touchpoint: when((column) => repeats(column) && averageLength(column) <= 60),
  channel: (column) =>
    translated(column, CHANNEL_OF, (text) => CHANNELS.some((channel) => channel === text)),
  customer: when((column) => averageLength(column) <= 100),
  segment: when((column) => repeats(column) && column.distinct.length <= 30),
  language: (column) =>
    translated(
      column,
      LANGUAGE_OF,
      (text) => TAG.test(text) && !LANGUAGE_OF.has(foldName(`${text}.`))
    ),
};

/** The columns (not yet taken) that hold each part of the context; the surest name wins, then the first. */
export const guessContext = (
  columns: readonly Column[]
): Partial<Record<Exclude<ContextRole, 'occurredAt'>, FieldJson>> => {
  const found: Partial<Record<Exclude<ContextRole, 'occurredAt'>, FieldJson>> = {};
  const taken = new Set<Column>();
  for (const [role, fits] of Object.entries(FITS) as [keyof typeof FITS, Fits][]) {
    for (const wanted of [2, 1]) {
      const column = columns.find(
        (one) => !taken.has(one) && namesRole(one, role) === wanted && fits(one) !== null
      );
      const field = column && fits(column);
      if (!column || !field) continue;
      found[role] = field;
      taken.add(column);
      break;
    }
  }
  found.comment ??= wordiest(columns.filter((column) => !taken.has(column)));
  return found;
};

/** A comment needs no name: nobody else writes sentences. */
const wordiest = (columns: readonly Column[]): FieldJson | undefined => {
  const [longest] = [...columns]
    .filter((column) => !repeats(column) && column.texts.some((text) => /\s/.test(text)))
    .sort((a, b) => averageLength(b) - averageLength(a));
  return longest && averageLength(longest) >= WORDY ? { column: longest.name } : undefined;
};

/** Letters that only one of the two languages writes. */
const PERSIAN = /[پچژگکی]/g;
const ARABIC = /[ةكيىأإؤ]/g;
const LETTER = /\p{L}/gu;
const MANY = 0.5;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of comments whose script tells it; null for Latin letters, which many languages share. */
export const languageOfTexts = (texts: readonly string[]): Locale | null => {
  const all = texts.slice(0, 200).join(' ');
  const letters = countOf(all, LETTER);
  if (letters < 50 || countOf(all, /\p{Script=Arabic}/gu) / letters < MANY) return null;
  return countOf(all, PERSIAN) > countOf(all, ARABIC) ? 'fa' : 'ar';
};
