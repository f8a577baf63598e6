// @ts-check
'use strict';

const { TEAMS } = require('./teams');

/**
 * @typedef {import('./locations').Text} Text
 * @typedef {import('./touchpoints').Stage} Stage
 *
 * @typedef {object} SimulatedJourney
 * @property {keyof typeof import('./journey-words').STEP_WORDS} key
 * @property {Text} name
 * @property {Text} description
 * @property {string} owner a team
 * @property {string} persona
 * @property {Text} goal
 * @property {readonly SimulatedStage[]} stages
 *
 * @typedef {object} SimulatedStage
 * @property {Stage} stage
 * @property {readonly string[]} touchpoints in order
 * @property {readonly CustomerStep[]} [alone] what customers do there without us
 *
 * @typedef {object} CustomerStep
 * @property {string} key
 * @property {Text} name
 * @property {string | null} before the touchpoint that follows; null for the stage's last step
 */

/** @type {Record<Stage, Text>} */
const STAGE_NAMES = {
  awareness: { en: 'Awareness', ar: 'الوعي', fa: 'آگاهی' },
  consideration: { en: 'Consideration', ar: 'التفكير', fa: 'بررسی' },
  purchase: { en: 'Purchase', ar: 'الشراء', fa: 'خرید' },
  retention: { en: 'Retention', ar: 'الاحتفاظ', fa: 'ماندگاری' },
  loyalty: { en: 'Loyalty', ar: 'الولاء', fa: 'وفاداری' },
};

/** @type {readonly SimulatedJourney[]} */
const JOURNEYS = [
  {
    key: 'shop-in-store',
    name: { en: 'Shopping in a store', ar: 'التسوق في المتجر', fa: 'خرید حضوری' },
    description: {
      en: 'Maryam, 38, comes with her family on the evening before the weekend',
      ar: 'مريم، 38 عامًا، تأتي مع أسرتها مساء اليوم السابق لعطلة الأسبوع',
      fa: 'مریم، ۳۸ ساله، عصر پیش از تعطیلات آخر هفته با خانواده‌اش می‌آید',
    },
    owner: TEAMS.stores,
    persona: 'maryam',
    goal: {
      en: 'Clothes for three children before the guests arrive',
      ar: 'ملابس لثلاثة أطفال قبل وصول الضيوف',
      fa: 'لباس برای سه بچه پیش از رسیدن مهمان‌ها',
    },
    stages: [
      { stage: 'awareness', touchpoints: ['ad', 'social-post'] },
      {
        stage: 'consideration',
        touchpoints: ['store-visit', 'advice'],
        alone: [
          {
            key: 'list-at-home',
            name: { en: 'Sizes on a list', ar: 'قائمة المقاسات', fa: 'فهرست اندازه‌ها' },
            before: 'store-visit',
          },
        ],
      },
      { stage: 'purchase', touchpoints: ['till', 'gift-card', 'invoice'] },
      { stage: 'retention', touchpoints: ['returns', 'support-phone'] },
      {
        stage: 'loyalty',
        touchpoints: ['loyalty-programme', 'newsletter'],
        alone: [
          {
            key: 'guests-come',
            name: { en: 'The guests come', ar: 'وصول الضيوف', fa: 'آمدن مهمان‌ها' },
            before: 'loyalty-programme',
          },
        ],
      },
    ],
  },
  {
    key: 'buy-online',
    name: { en: 'Buying online', ar: 'الشراء عبر الإنترنت', fa: 'خرید اینترنتی' },
    description: {
      en: 'Omar, 27, compares on his phone late at night and wants it tomorrow',
      ar: 'عمر، 27 عامًا، يقارن على هاتفه في آخر الليل ويريد طلبه غدًا',
      fa: 'عمر، ۲۷ ساله، آخر شب با گوشی مقایسه می‌کند و فردا کالا را می‌خواهد',
    },
    owner: TEAMS.shop,
    persona: 'omar',
    goal: {
      en: 'New running shoes by tomorrow evening',
      ar: 'حذاء جري جديد قبل مساء الغد',
      fa: 'کفش دوی تازه تا فردا عصر',
    },
    stages: [
      { stage: 'awareness', touchpoints: ['ad', 'social-post'] },
      { stage: 'consideration', touchpoints: ['product-page', 'chat'] },
      { stage: 'purchase', touchpoints: ['checkout', 'gift-card', 'invoice', 'click-collect'] },
      { stage: 'retention', touchpoints: ['delivery', 'app'] },
      {
        stage: 'loyalty',
        touchpoints: ['reviews', 'loyalty-programme', 'newsletter'],
        alone: [
          {
            key: 'first-run',
            name: { en: 'The first run', ar: 'أول جري', fa: 'نخستین دو' },
            before: 'reviews',
          },
        ],
      },
    ],
  },
  {
    key: 'get-help',
    name: { en: 'Getting help', ar: 'طلب المساعدة', fa: 'دریافت کمک' },
    description: {
      en: 'Sara, 45, has a coat that does not fit and ten minutes to settle it',
      ar: 'سارة، 45 عامًا، لديها معطف لا يناسبها وعشر دقائق لحل الأمر',
      fa: 'سارا، ۴۵ ساله، پالتویی دارد که اندازه‌اش نیست و ده دقیقه برای حل آن وقت دارد',
    },
    owner: TEAMS.care,
    persona: 'sara',
    goal: {
      en: 'The money back, or a coat that fits',
      ar: 'استعادة المال أو معطف يناسبها',
      fa: 'پس گرفتن پول یا پالتویی که اندازه باشد',
    },
    stages: [
      {
        stage: 'consideration',
        touchpoints: ['app', 'chat'],
        alone: [
          {
            key: 'tries-at-home',
            name: { en: 'At the mirror', ar: 'أمام المرآة', fa: 'جلوی آینه' },
            before: 'app',
          },
        ],
      },
      {
        stage: 'retention',
        touchpoints: ['support-phone', 'returns', 'gift-card', 'invoice'],
        alone: [
          {
            key: 'waits-for-money',
            name: { en: 'Waiting for the money', ar: 'انتظار المال', fa: 'چشم‌به‌راه پول' },
            before: null,
          },
        ],
      },
      { stage: 'loyalty', touchpoints: ['reviews', 'newsletter'] },
    ],
  },
];

module.exports = { JOURNEYS, STAGE_NAMES };
