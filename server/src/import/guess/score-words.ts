import { foldName } from '../../calendar/fold-name';
import type { Scale } from '../../../../shared/scale';

/** Answers in words, by what they count as. */
export interface WordScale {
  scale: Scale;
  scores: ReadonlyMap<string, number>;
}

const wordScale = (min: number, max: number, words: Record<number, string>): WordScale => ({
  scale: { min, max },
  scores: new Map(
    Object.entries(words).flatMap(([score, list]) =>
      list.split(',').map((word): [string, number] => [foldName(word), Number(score)])
    )
  ),
});

/** The narrower scales first: "good" alone is no proof of five points. */
export const WORD_SCALES: readonly WordScale[] = [
  wordScale(0, 1, {
    1: 'yes,y,true,satisfied,نعم,راض,بله,بلی,آری,راضی',
    0: 'no,n,false,dissatisfied,unsatisfied,not satisfied,neutral or dissatisfied,لا,غير راض,خیر,نه,ناراضی',
  }),
  wordScale(-1, 1, {
    1: 'happy,positive,pos,good,إيجابي,سعيد,مثبت,خوشحال,خوب',
    0: 'neutral,neu,mixed,محايد,خنثی,متوسط',
    [-1]: 'sad,negative,neg,bad,سلبي,حزين,منفی,ناراحت,بد',
  }),
  wordScale(1, 5, {
    5: 'very satisfied,extremely satisfied,completely satisfied,excellent,very good,strongly agree,very easy,راض جدا,راض تماما,ممتاز,سهل جدا,أوافق بشدة,خیلی راضی,بسیار راضی,کاملا راضی,عالی,خیلی خوب,بسیار خوب,خیلی آسان',
    4: 'satisfied,somewhat satisfied,good,agree,easy,راض,جيد جدا,جيد,سهل,أوافق,راضی,خوب,آسان',
    3: 'neutral,neither,neither satisfied nor dissatisfied,average,fair,ok,محايد,متوسط,مقبول,معمولی,نظری ندارم',
    2: 'dissatisfied,unsatisfied,somewhat dissatisfied,poor,bad,disagree,difficult,غير راض,سيئ,ضعيف,صعب,لا أوافق,ناراضی,بد,ضعیف,سخت',
    1: 'very dissatisfied,extremely dissatisfied,very unsatisfied,very poor,very bad,terrible,strongly disagree,very difficult,غير راض جدا,غير راض تماما,سيئ جدا,صعب جدا,لا أوافق بشدة,خیلی ناراضی,بسیار ناراضی,کاملا ناراضی,خیلی بد,بسیار بد,خیلی سخت',
  }),
];

/** Texts that stand where nothing was answered. */
const NOTHING: ReadonlySet<string> = new Set(
  "n/a,na,none,null,nil,blank,-,–,?,don't know,dont know,no answer,not applicable,not rated,never used,لا أعلم,لا اعرف,لا ينطبق,نمی‌دانم,نمیدانم,بی‌پاسخ,ندارد"
    .split(',')
    .map(foldName)
);

export const meansNothing = (text: string): boolean =>
  NOTHING.has(foldName(text)) || foldName(text) === '';
