// @ts-check
'use strict';

/**
 * @typedef {import('./locations').Text} Text
 *
 * @typedef {object} SimulatedServicePage a page of the retailer's own site
 * @property {string} key
 * @property {Text} title
 * @property {Text} text
 * @property {readonly string[]} touchpoints where customers meet it
 * @property {number | null} rewritten so many days before the last day with facts it was published anew
 */

/** @type {readonly SimulatedServicePage[]} */
const SERVICE_PAGES = [
  {
    key: 'returns',
    title: {
      en: 'Returns and exchanges',
      ar: 'الإرجاع والاستبدال',
      fa: 'مرجوعی و تعویض',
    },
    text: {
      en: 'Bring it back within 30 days with its receipt, to any store. Refunds are on your card within five working days.',
      ar: 'أعده خلال 30 يومًا مع الإيصال إلى أي فرع. يصل المبلغ إلى بطاقتك خلال خمسة أيام عمل.',
      fa: 'تا ۳۰ روز با رسید به هر فروشگاه بیاورید. وجه تا پنج روز کاری به کارت شما برمی‌گردد.',
    },
    touchpoints: ['returns', 'support-phone'],
    rewritten: 38,
  },
  {
    key: 'delivery',
    title: {
      en: 'Delivery times and costs',
      ar: 'مواعيد التوصيل وتكلفته',
      fa: 'زمان و هزینهٔ ارسال',
    },
    text: {
      en: 'Orders before 14:00 leave the same day. Large items come at a time that you choose.',
      ar: 'الطلبات قبل الساعة 14:00 تُرسل في اليوم نفسه. وتصل القطع الكبيرة في موعد تختاره.',
      fa: 'سفارش‌های پیش از ساعت ۱۴ همان روز فرستاده می‌شوند. کالاهای بزرگ در زمانی می‌رسند که شما انتخاب می‌کنید.',
    },
    touchpoints: ['delivery'],
    rewritten: 200,
  },
  {
    key: 'click-and-collect',
    title: {
      en: 'Order online, collect in store',
      ar: 'اطلب عبر الموقع واستلم من الفرع',
      fa: 'خرید اینترنتی، تحویل در فروشگاه',
    },
    text: {
      en: 'We write to you as soon as it is ready, and keep it for seven days.',
      ar: 'نراسلك حالما يجهز طلبك، ونحتفظ به سبعة أيام.',
      fa: 'همین که آماده شد خبرتان می‌کنیم و هفت روز نگه می‌داریم.',
    },
    touchpoints: ['click-collect'],
    rewritten: 61,
  },
  {
    key: 'gift-cards',
    title: { en: 'Gift cards', ar: 'بطاقات الهدايا', fa: 'کارت هدیه' },
    text: {
      en: 'From 50 riyals, for every store and the website, valid for two years.',
      ar: 'ابتداءً من 50 ريالًا، لكل الفروع والموقع، وصالحة لعامين.',
      fa: 'از ۵۰ ریال سعودی، برای همهٔ فروشگاه‌ها و سایت، با دو سال اعتبار.',
    },
    touchpoints: ['gift-card'],
    rewritten: null,
  },
  {
    key: 'about',
    title: { en: 'About Baran', ar: 'عن باران', fa: 'دربارهٔ باران' },
    text: {
      en: 'A family business since 1978, in shops and online.',
      ar: 'شركة عائلية منذ عام 1978، في الفروع وعبر الموقع.',
      fa: 'یک کسب‌وکار خانوادگی از سال ۱۹۷۸، در فروشگاه‌ها و در سایت.',
    },
    touchpoints: [],
    rewritten: null,
  },
];

module.exports = { SERVICE_PAGES };
