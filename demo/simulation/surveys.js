// @ts-check
'use strict';

/**
 * @typedef {import('./locations').Text} Text
 * @typedef {object} SimulatedQuestion as `SurveyQuestion` of shared/contracts/survey.ts
 * @property {string} key
 * @property {'nps' | 'enps' | 'csat' | 'ces' | 'stars' | 'emotion' | 'expectation'} metric
 * @property {{ min: number, max: number }} scale
 * @property {Text} prompt
 * @property {{ low: Text, high: Text }} labels
 * @property {{ prompt: Text, required: boolean }} [comment]
 * @property {boolean} required
 *
 * @typedef {object} SimulatedSurvey
 * @property {string} key
 * @property {Text} name
 * @property {Text} description
 * @property {readonly SimulatedQuestion[]} questions
 * @property {readonly number[]} answered how many of the respondents answer each question
 */

const COMMENT = {
  prompt: {
    en: 'What is the main reason for your answer?',
    ar: 'ما السبب الرئيسي لإجابتك؟',
    fa: 'دلیل اصلی پاسخ شما چیست؟',
  },
  required: false,
};
const SATISFIED = {
  low: { en: 'Very dissatisfied', ar: 'غير راضٍ إطلاقًا', fa: 'کاملاً ناراضی' },
  high: { en: 'Very satisfied', ar: 'راضٍ جدًا', fa: 'کاملاً راضی' },
};

/** @param {boolean} [required] @returns {SimulatedQuestion} */
const recommend = (required = false) => ({
  key: 'recommend',
  metric: 'nps',
  scale: { min: 0, max: 10 },
  prompt: {
    en: 'How likely are you to recommend Baran to a friend or colleague?',
    ar: 'ما مدى احتمال أن توصي صديقًا أو زميلًا بمتاجر باران؟',
    fa: 'چقدر احتمال دارد باران را به دوست یا همکارتان پیشنهاد کنید؟',
  },
  labels: {
    low: { en: 'Not at all likely', ar: 'غير محتمل إطلاقًا', fa: 'اصلاً احتمال ندارد' },
    high: { en: 'Extremely likely', ar: 'محتمل جدًا', fa: 'بسیار محتمل است' },
  },
  comment: COMMENT,
  required,
});

/** @param {Text} prompt @param {boolean} [required] @returns {SimulatedQuestion} */
const satisfaction = (prompt, required = false) => ({
  key: 'satisfaction',
  metric: 'csat',
  scale: { min: 1, max: 5 },
  prompt,
  labels: SATISFIED,
  comment: COMMENT,
  required,
});

/** @param {boolean} [required] @returns {SimulatedQuestion} */
const effort = (required = false) => ({
  key: 'effort',
  metric: 'ces',
  scale: { min: 1, max: 7 },
  prompt: {
    en: 'Baran made it easy for me to do what I wanted.',
    ar: 'سهّلت عليّ باران إنجاز ما أردت.',
    fa: 'باران کارم را برایم آسان کرد.',
  },
  labels: {
    low: { en: 'Strongly disagree', ar: 'لا أوافق بشدة', fa: 'کاملاً مخالفم' },
    high: { en: 'Strongly agree', ar: 'أوافق بشدة', fa: 'کاملاً موافقم' },
  },
  comment: COMMENT,
  required,
});

/** @returns {SimulatedQuestion} */
const feeling = () => ({
  key: 'feeling',
  metric: 'emotion',
  scale: { min: -2, max: 2 },
  prompt: {
    en: 'How did it make you feel?',
    ar: 'كيف كان شعورك؟',
    fa: 'چه حسی داشتید؟',
  },
  labels: {
    low: { en: 'Very bad', ar: 'سيئ جدًا', fa: 'خیلی بد' },
    high: { en: 'Very good', ar: 'رائع جدًا', fa: 'خیلی خوب' },
  },
  required: false,
});

/** @param {Text} prompt @param {boolean} [required] @returns {SimulatedQuestion} */
const stars = (prompt, required = false) => ({
  key: 'stars',
  metric: 'stars',
  scale: { min: 1, max: 5 },
  prompt,
  labels: {
    low: { en: 'Poor', ar: 'سيئ', fa: 'بد' },
    high: { en: 'Excellent', ar: 'ممتاز', fa: 'عالی' },
  },
  comment: COMMENT,
  required,
});

/** @type {SimulatedQuestion} */
const EXPECTATION = {
  key: 'expectation',
  metric: 'expectation',
  scale: { min: 1, max: 7 },
  prompt: {
    en: 'How did what you found compare with what you expected?',
    ar: 'كيف كان ما وجدته مقارنةً بما توقعته؟',
    fa: 'آنچه دیدید در مقایسه با انتظارتان چطور بود؟',
  },
  labels: {
    low: { en: 'Much worse', ar: 'أسوأ بكثير', fa: 'خیلی بدتر' },
    high: { en: 'Much better', ar: 'أفضل بكثير', fa: 'خیلی بهتر' },
  },
  required: false,
};

/** @type {SimulatedQuestion} */
const EMPLOYEE_RECOMMEND = {
  key: 'recommend-work',
  metric: 'enps',
  scale: { min: 0, max: 10 },
  prompt: {
    en: 'How likely are you to recommend Baran as a place to work?',
    ar: 'ما مدى احتمال أن توصي بباران مكانًا للعمل؟',
    fa: 'چقدر احتمال دارد باران را به‌عنوان محل کار پیشنهاد کنید؟',
  },
  labels: {
    low: { en: 'Not at all likely', ar: 'غير محتمل إطلاقًا', fa: 'اصلاً احتمال ندارد' },
    high: { en: 'Extremely likely', ar: 'محتمل جدًا', fa: 'بسیار محتمل است' },
  },
  required: true,
};

/** @type {readonly SimulatedSurvey[]} */
const SURVEYS = [
  {
    key: 'relationship',
    name: { en: 'Relationship', ar: 'العلاقة معنا', fa: 'رابطه با ما' },
    description: {
      en: 'Twice a year by e-mail: how we are doing on the whole',
      ar: 'مرتين في السنة عبر البريد الإلكتروني: كيف نبلي إجمالًا',
      fa: 'سالی دو بار با ایمیل: روی‌هم‌رفته چطور عمل می‌کنیم',
    },
    questions: [recommend(true), feeling()],
    answered: [1, 0.7],
  },
  {
    key: 'store-visit',
    name: { en: 'Store visit', ar: 'زيارة المتجر', fa: 'بازدید از فروشگاه' },
    description: {
      en: 'On a code at the exit and in a message after the visit',
      ar: 'عبر رمز عند المخرج وفي رسالة بعد الزيارة',
      fa: 'با کدی در کنار خروجی و با پیامی پس از بازدید',
    },
    questions: [
      recommend(true),
      satisfaction({
        en: 'How satisfied are you with your visit?',
        ar: 'ما مدى رضاك عن زيارتك؟',
        fa: 'چقدر از بازدیدتان راضی هستید؟',
      }),
    ],
    answered: [1, 0.85],
  },
  {
    key: 'post-purchase',
    name: { en: 'After the purchase', ar: 'بعد الشراء', fa: 'پس از خرید' },
    description: {
      en: 'An hour after paying',
      ar: 'بعد ساعة من الدفع',
      fa: 'یک ساعت پس از پرداخت',
    },
    questions: [
      satisfaction(
        {
          en: 'How satisfied are you with this purchase?',
          ar: 'ما مدى رضاك عن عملية الشراء هذه؟',
          fa: 'چقدر از این خرید راضی هستید؟',
        },
        true
      ),
      effort(),
      feeling(),
      recommend(),
    ],
    answered: [1, 0.8, 0.55, 0.45],
  },
  {
    key: 'delivery',
    name: { en: 'Delivery', ar: 'التوصيل', fa: 'ارسال سفارش' },
    description: {
      en: 'After the parcel has arrived',
      ar: 'بعد وصول الطرد',
      fa: 'پس از رسیدن بسته',
    },
    questions: [
      satisfaction(
        {
          en: 'How satisfied are you with the delivery?',
          ar: 'ما مدى رضاك عن التوصيل؟',
          fa: 'چقدر از ارسال سفارش راضی هستید؟',
        },
        true
      ),
      stars({
        en: 'How many stars for the courier?',
        ar: 'كم نجمة تعطي لمندوب التوصيل؟',
        fa: 'به پیک چند ستاره می‌دهید؟',
      }),
    ],
    answered: [1, 0.75],
  },
  {
    key: 'support',
    name: { en: 'Support', ar: 'الدعم', fa: 'پشتیبانی' },
    description: {
      en: 'After a call, a chat or a return',
      ar: 'بعد مكالمة أو محادثة أو إرجاع',
      fa: 'پس از تماس، گفتگو یا مرجوعی',
    },
    questions: [
      effort(true),
      satisfaction({
        en: 'How satisfied are you with the help you got?',
        ar: 'ما مدى رضاك عن المساعدة التي حصلت عليها؟',
        fa: 'چقدر از کمکی که گرفتید راضی هستید؟',
      }),
      recommend(),
    ],
    answered: [1, 0.8, 0.4],
  },
  {
    key: 'first-impression',
    name: { en: 'First impression', ar: 'الانطباع الأول', fa: 'نخستین برداشت' },
    description: {
      en: 'On the page, after half a minute',
      ar: 'على الصفحة، بعد نصف دقيقة',
      fa: 'در همان صفحه، پس از نیم دقیقه',
    },
    questions: [
      EXPECTATION,
      satisfaction({
        en: 'How satisfied are you with what you see here?',
        ar: 'ما مدى رضاك عما تراه هنا؟',
        fa: 'چقدر از آنچه اینجا می‌بینید راضی هستید؟',
      }),
    ],
    answered: [0.95, 0.9],
  },
  {
    key: 'rating',
    name: { en: 'Rating', ar: 'التقييم', fa: 'امتیازدهی' },
    description: {
      en: 'In the app, for members and under a product',
      ar: 'في التطبيق وللأعضاء وتحت المنتجات',
      fa: 'در برنامک، برای اعضا و زیر محصولات',
    },
    questions: [
      stars(
        {
          en: 'How many stars do you give?',
          ar: 'كم نجمة تعطي؟',
          fa: 'چند ستاره می‌دهید؟',
        },
        true
      ),
      recommend(),
    ],
    answered: [1, 0.5],
  },
  {
    key: 'team-pulse',
    name: { en: 'Team pulse', ar: 'نبض الفريق', fa: 'نبض تیم' },
    description: {
      en: 'Once a month, anonymous, for the people who work here',
      ar: 'مرة في الشهر، بلا أسماء، لمن يعملون هنا',
      fa: 'ماهی یک بار، بی‌نام، برای کسانی که اینجا کار می‌کنند',
    },
    questions: [EMPLOYEE_RECOMMEND],
    answered: [1],
  },
];

module.exports = { SURVEYS };
