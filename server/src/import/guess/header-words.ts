import type { Metric } from '../../../../shared/metrics';
import { foldName } from '../../calendar/fold-name';
import type { Column } from './column';

/** What a column can hold beside scores. */
export type ContextRole =
  | 'occurredAt'
  | 'externalId'
  | 'comment'
  | 'location'
  | 'touchpoint'
  | 'channel'
  | 'customer'
  | 'segment'
  | 'language';

/** How headers name it in English, Arabic and Persian, the surest words first. */
const CONTEXT_WORDS: Record<ContextRole, string> = {
  occurredAt:
    'date time timestamp occurred submitted answered datum day تاريخ التاريخ وقت الوقت يوم تاریخ زمان روز',
  externalId:
    'externalid responseid surveyid reviewid ticketid orderid id respnum uuid number رقم المعرف معرف شماره کد شناسه ردیف',
  comment:
    'comment comments text review feedback message content verbatim remark note reason suggestion تعليق التعليق ملاحظات الملاحظات نص رأي اقتراح سبب نظر نظرات دیدگاه توضیح توضیحات متن پیشنهاد دلیل',
  location:
    'location branch store shop site market city region area outlet office airport restaurant hotel الفرع فرع المتجر متجر الموقع موقع المدينة مدينة المنطقة السوق شعبه فروشگاه شهر محل مکان منطقه بازار رستوران هتل',
  touchpoint:
    'touchpoint department service stage category topic step section نقطة القسم قسم الخدمة خدمة بخش خدمت مرحله موضوع نقطه',
  channel: 'channel source medium method platform قناة القناة المنصة کانال روش بستر',
  customer:
    'customerid customer client clientid user userid member guest patient account العميل عميل الزبون مشتری مشتريان کاربر مراجع مهمان',
  segment:
    'segment tier class group type traveller plan gender age الفئة فئة الشريحة شريحة نوع بخشمشتریان گروه رده دسته طبقه',
  language: 'language lang locale اللغة لغة زبان',
};

/** How headers name a metric. Several words in brackets of a name must all stand there. */
const METRIC_WORDS: Record<Metric, string> = {
  enps: 'enps employeenps',
  nps: 'nps recommend recommended recommendation netpromoter netpro likelihood promoter التوصية توصية يوصي توصي أوصي ترشيح توصیه پیشنهادبهدیگران',
  csat: 'csat satisfaction satisfied satisfy الرضا رضا راض رضاك رضایت رضایتمندی راضی',
  ces: 'ces effort ease easy difficulty الجهد جهد سهولة السهولة سهل آسانی سهولت تلاش راحتی',
  stars:
    'stars star rating rate score grade تقييم التقييم نجوم نجمة درجة امتیاز ستاره نمره ارزیابی',
  emotion: 'emotion sentiment polarity mood feeling label المشاعر شعور انطباع احساس حس حال برچسب',
  expectation: 'expectation expectations expected التوقعات توقعات توقع انتظار انتظارات',
};

/** A short word must stand alone; a longer one may be part of a compound. */
const SHORT = 4;

/**
 * How surely a column's name says so: 2 where a word of it is the very word, 1 where the name only holds it,
 * 0 where nothing does.
 */
export const certainty = ({ words, folded }: Column, list: readonly string[]): number => {
  if (list.some((word) => words.includes(word) || folded === word)) return 2;
  return list.some((word) => word.length > SHORT && folded.includes(word)) ? 1 : 0;
};

export const split = (text: string): string[] => text.split(' ').map(foldName);

const CONTEXT = Object.entries(CONTEXT_WORDS).map(
  ([role, text]) => [role as ContextRole, split(text)] as const
);
const METRIC = Object.entries(METRIC_WORDS).map(
  ([metric, text]) => [metric as Metric, split(text)] as const
);

/** How surely the column's name says that it holds this. */
export const namesRole = (column: Column, role: ContextRole): number =>
  certainty(column, CONTEXT.find(([known]) => known === role)?.[1] ?? []);

/** The metric that the column's name speaks of. */
export const namedMetric = (column: Column): Metric | null => {
  for (const wanted of [2, 1]) {
    const found = METRIC.find(([, list]) => certainty(column, list) === wanted);
    if (found) return found[0];
  }
  return null;
};
