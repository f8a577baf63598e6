// @ts-check
'use strict';

/**
 * @typedef {object} StepWords
 * @property {string} action
 * @property {string} expectation
 * @property {string} [thought]
 * @property {string} [promise]
 * @property {string} [moment] why it is a moment of truth
 * @property {string} [backstage]
 */

/**
 * What is told of a step, by touchpoint: each journey in its own language.
 * @type {Record<'en' | 'ar' | 'fa', Record<string, StepWords>>}
 */
const STEP_WORDS = {
  fa: {
    ad: { action: 'تبلیغ تخفیف پاییزه را می‌بیند', expectation: 'قیمت همان باشد که در تبلیغ است' },
    'social-post': {
      action: 'عکس لباس‌ها را برای همسرش می‌فرستد',
      thought: 'این برای مهمانی خوب است',
      expectation: 'همان رنگ در فروشگاه باشد',
    },
    'store-visit': {
      action: 'با بچه‌ها به فروشگاه می‌آید',
      thought: 'کاش شلوغ نباشد',
      expectation: 'راهروها خلوت و قفسه‌ها مرتب باشند',
    },
    advice: {
      action: 'از فروشنده اندازه می‌پرسد',
      expectation: 'کسی باشد که وقت دارد',
      moment: 'همین‌جا تصمیم می‌گیرد که باز بیاید یا نه',
      backstage: 'موجودی اندازه‌ها روی تبلت فروشنده',
    },
    till: {
      action: 'در صف می‌ایستد و می‌پردازد',
      thought: 'بچه‌ها خسته شده‌اند',
      expectation: 'کمتر از پنج دقیقه معطل شود',
      backstage: 'باز کردن صندوق دوم در ساعت شلوغی',
    },
    'gift-card': {
      action: 'بخشی را با کارت هدیه می‌پردازد',
      expectation: 'کارت همان بار اول کار کند',
    },
    invoice: { action: 'فاکتور را نگاه می‌کند', expectation: 'تخفیف‌ها روشن نوشته شده باشد' },
    returns: {
      action: 'لباسی را که اندازه نیست پس می‌آورد',
      thought: 'نکند دوباره مدیر بخواهند',
      expectation: 'بی‌پرسش عوض کنند',
      promise: 'تا ۳۰ روز بی‌قیدوشرط',
      moment: 'وعدهٔ ما این‌جا آزموده می‌شود',
    },
    'support-phone': {
      action: 'برای پول مرجوعی زنگ می‌زند',
      expectation: 'یک نفر جواب آخر را بدهد',
    },
    'loyalty-programme': {
      action: 'امتیازهایش را می‌بیند',
      expectation: 'امتیاز خرید امروز ثبت شده باشد',
    },
    newsletter: { action: 'خبرنامه را باز می‌کند', expectation: 'چیزی برای بچه‌ها در آن باشد' },
  },
  ar: {
    ad: { action: 'يرى إعلانًا وهو يتصفح ليلًا', expectation: 'أن يكون السعر كما في الإعلان' },
    'social-post': { action: 'يقرأ تعليقات العدّائين', expectation: 'آراء صادقة' },
    'product-page': {
      action: 'يقارن ثلاثة أحذية على هاتفه',
      thought: 'هل مقاسي متوفر فعلًا؟',
      expectation: 'مقاسات ومخزون في لحظتهما',
    },
    chat: { action: 'يسأل عن المقاس', expectation: 'جواب خلال دقيقة' },
    checkout: {
      action: 'يدفع بهاتفه',
      expectation: 'من دون إنشاء حساب',
      moment: 'هنا يكمل الشراء أو يغادر',
      backstage: 'فحص الاحتيال',
    },
    'gift-card': { action: 'يستخدم بطاقة هدايا من أخيه', expectation: 'أن تُقبل من أول مرة' },
    invoice: { action: 'يستلم الفاتورة بالبريد', expectation: 'الضريبة واضحة' },
    'click-collect': { action: 'يفكر في الاستلام من المتجر', expectation: 'جاهز خلال ساعتين' },
    delivery: {
      action: 'ينتظر الطرد مساءً',
      thought: 'قالوا غدًا',
      expectation: 'أن يصل في الموعد وأن يتصل المندوب',
      promise: 'التوصيل في اليوم التالي',
      moment: 'الوعد الذي اشترى من أجله',
      backstage: 'تسليم الطرود لشركة الشحن الساعة السادسة',
    },
    app: { action: 'يتابع الطرد في التطبيق', expectation: 'أن يرى أين الطرد الآن' },
    reviews: { action: 'يكتب تقييمًا بعد أول جري', expectation: 'أن يُنشر رأيه كما هو' },
    'loyalty-programme': { action: 'يجمع نقاطًا', expectation: 'هدية تستحق' },
    newsletter: { action: 'يتصفح العروض', expectation: 'ما يناسب العدّائين' },
  },
  en: {
    chat: {
      action: 'Asks whether the coat can go back without its label',
      thought: 'Please no robot',
      expectation: 'A person within two minutes',
    },
    'support-phone': {
      action: 'Calls, because the chat sends her there',
      thought: 'Now I tell it all again',
      expectation: 'Somebody who knows the chat already',
      backstage: 'The case is opened from the chat',
    },
    'gift-card': {
      action: 'Asks for the part that she paid with a gift card',
      expectation: 'It goes back onto the card',
    },
    returns: {
      action: 'Hands the coat over at the returns desk',
      thought: 'Ten minutes, not more',
      expectation: 'No manager, no form',
      promise: '30 days, no questions',
      moment: 'Our promise is kept or broken here',
      backstage: 'Refund released by the till',
    },
    newsletter: {
      action: 'Reads what changed since',
      expectation: 'Honest news, no apology by template',
    },
  },
};

module.exports = { STEP_WORDS };
