// @ts-check
'use strict';

/**
 * @typedef {import('./locations').Text} Text
 *
 * @typedef {object} SimulatedPersona
 * @property {string} key
 * @property {import('./customers').SimulatedCustomer['segment']} segment of the customers that it stands for
 * @property {Text} name
 * @property {Text} quote
 * @property {Text} goals
 * @property {Text} frustrations
 */

/** @type {readonly SimulatedPersona[]} */
const PERSONAS = [
  {
    key: 'maryam',
    segment: 'loyal',
    name: { en: 'Maryam, 38', ar: 'مريم، 38 عامًا', fa: 'مریم، ۳۸ ساله' },
    quote: {
      en: 'I have one evening, three children and no patience for queues.',
      ar: 'لدي مساء واحد وثلاثة أطفال ولا صبر على الطوابير.',
      fa: 'یک عصر وقت دارم، سه بچه، و حوصلهٔ صف ندارم.',
    },
    goals: {
      en: 'Everything in one place, sizes that fit',
      ar: 'كل شيء في مكان واحد، ومقاسات مناسبة',
      fa: 'همه چیز یک‌جا و اندازه‌های درست',
    },
    frustrations: {
      en: 'Long queues and returns that need a manager',
      ar: 'طوابير طويلة وإرجاع يحتاج إلى مدير',
      fa: 'صف‌های دراز و مرجوعی که مدیر می‌خواهد',
    },
  },
  {
    key: 'omar',
    segment: 'new',
    name: { en: 'Omar, 27', ar: 'عمر، 27 عامًا', fa: 'عمر، ۲۷ ساله' },
    quote: {
      en: 'If it is not here tomorrow, I buy it elsewhere.',
      ar: 'إن لم يصل غدًا اشتريته من مكان آخر.',
      fa: 'اگر فردا نرسد، از جای دیگری می‌خرم.',
    },
    goals: {
      en: 'The right size, fast, without a call',
      ar: 'المقاس الصحيح بسرعة ومن دون اتصال',
      fa: 'اندازهٔ درست، سریع و بدون تماس',
    },
    frustrations: {
      en: 'A courier who rings nobody',
      ar: 'مندوب لا يتصل بأحد',
      fa: 'پیکی که به کسی زنگ نمی‌زند',
    },
  },
  {
    key: 'sara',
    segment: 'regular',
    name: { en: 'Sara, 45', ar: 'سارة، 45 عامًا', fa: 'سارا، ۴۵ ساله' },
    quote: {
      en: 'Do not send me to another desk.',
      ar: 'لا ترسلوني إلى مكتب آخر.',
      fa: 'من را به میز دیگری نفرستید.',
    },
    goals: {
      en: 'One person who settles it',
      ar: 'شخص واحد يحل الأمر',
      fa: 'یک نفر که کار را تمام کند',
    },
    frustrations: {
      en: 'Telling the same story three times',
      ar: 'رواية القصة نفسها ثلاث مرات',
      fa: 'سه بار گفتن یک ماجرا',
    },
  },
];

module.exports = { PERSONAS };
