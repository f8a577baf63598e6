// @ts-check
'use strict';

/** @typedef {import('../locations').Text} Text */

/** @type {readonly { key: string, category: string | null, name: Text }[]} */
const CAUSES = [
  {
    key: 'carrier-delay',
    category: 'delivery-late',
    name: { en: 'Carrier was late', ar: 'تأخر شركة الشحن', fa: 'تأخیر شرکت حمل' },
  },
  {
    key: 'weak-packaging',
    category: 'delivery-damaged',
    name: { en: 'Packaging too weak', ar: 'تغليف ضعيف', fa: 'بسته‌بندی ضعیف' },
  },
  {
    key: 'picking-error',
    category: 'wrong-item',
    name: { en: 'Picked wrongly', ar: 'خطأ في تجهيز الطلب', fa: 'اشتباه در جمع‌آوری سفارش' },
  },
  {
    key: 'supplier-quality',
    category: 'product-quality',
    name: { en: "Supplier's quality", ar: 'جودة المورّد', fa: 'کیفیت تأمین‌کننده' },
  },
  {
    key: 'unclear-description',
    category: null,
    name: { en: 'Unclear description', ar: 'وصف غير واضح', fa: 'توضیح مبهم' },
  },
  {
    key: 'understaffed',
    category: 'queue',
    name: { en: 'Too few staff', ar: 'نقص في الموظفين', fa: 'کمبود نیرو' },
  },
  {
    key: 'conduct',
    category: 'staff',
    name: { en: 'Conduct of staff', ar: 'سلوك موظف', fa: 'رفتار کارمند' },
  },
  {
    key: 'till-fault',
    category: null,
    name: {
      en: 'Till or card reader',
      ar: 'عطل في الصندوق أو جهاز البطاقات',
      fa: 'خرابی صندوق یا کارت‌خوان',
    },
  },
  {
    key: 'price-label',
    category: 'price',
    name: { en: 'Old price label', ar: 'بطاقة سعر قديمة', fa: 'برچسب قیمت قدیمی' },
  },
  {
    key: 'refund-process',
    category: 'refund',
    name: { en: 'Slow refund process', ar: 'بطء إجراءات الاسترداد', fa: 'کندی فرایند بازگشت وجه' },
  },
  {
    key: 'stock-shown-wrong',
    category: 'stock',
    name: { en: 'Stock shown wrongly', ar: 'عرض خاطئ للمخزون', fa: 'نمایش نادرست موجودی' },
  },
  {
    key: 'app-release',
    category: 'app',
    name: { en: 'Fault in a release', ar: 'خلل في إصدار', fa: 'خطا در نسخهٔ تازه' },
  },
];

/** Usual costs in minor units of the riyal. @type {readonly { key: string, type: string, amount: number | null, name: Text }[]} */
const REMEDIES = [
  {
    key: 'full-refund',
    type: 'refund',
    amount: 20_000,
    name: { en: 'Full refund', ar: 'استرداد كامل المبلغ', fa: 'بازگشت کامل وجه' },
  },
  {
    key: 'replacement',
    type: 'replace',
    amount: 15_000,
    name: { en: 'Replacement', ar: 'استبدال المنتج', fa: 'تعویض کالا' },
  },
  {
    key: 'repair',
    type: 'repair',
    amount: 6_000,
    name: { en: 'Repair', ar: 'إصلاح', fa: 'تعمیر' },
  },
  {
    key: 'voucher',
    type: 'goodwill',
    amount: 5_000,
    name: { en: 'Voucher', ar: 'قسيمة شراء', fa: 'بن خرید' },
  },
  {
    key: 'apology',
    type: 'apology',
    amount: null,
    name: { en: 'Apology', ar: 'اعتذار', fa: 'عذرخواهی' },
  },
  {
    key: 'explanation',
    type: 'information',
    amount: null,
    name: { en: 'Explanation', ar: 'توضيح', fa: 'توضیح' },
  },
];

/** @type {readonly { key: string, use: string, name: Text, text: Text }[]} */
const TEMPLATES = [
  {
    key: 'we-look-into-it',
    use: 'reply',
    name: { en: 'We are looking into it', ar: 'نتابع شكواك', fa: 'در حال بررسی هستیم' },
    text: {
      en: 'Dear {name},\n\nthank you for telling us. I have taken over your complaint {reference} and am looking into what happened. You will hear from me again within three working days.\n\n{agent}, Baran',
      ar: 'عزيزنا {name}،\n\nشكرًا لإبلاغنا. توليتُ متابعة شكواك {reference} وأتحقق الآن مما حدث، وسأعود إليك خلال ثلاثة أيام عمل.\n\n{agent}، باران',
      fa: '{name} گرامی،\n\nسپاس که به ما خبر دادید. پیگیری شکایت {reference} با من است و دارم بررسی می‌کنم چه شده است. ظرف سه روز کاری دوباره به شما خبر می‌دهم.\n\n{agent}، باران',
    },
  },
  {
    key: 'ask-for-receipt',
    use: 'question',
    name: { en: 'Ask for the receipt', ar: 'طلب الفاتورة', fa: 'درخواست فاکتور' },
    text: {
      en: 'Dear {name},\n\nto go on with {reference} we need the number on your receipt, or a photo of it. Until it arrives our clock stands still; nothing of your complaint is lost.\n\n{agent}, Baran',
      ar: 'عزيزنا {name}،\n\nلمتابعة الشكوى {reference} نحتاج إلى رقم الفاتورة أو صورة منها. ستبقى شكواك محفوظة كما هي حتى يصلنا ردّك.\n\n{agent}، باران',
      fa: '{name} گرامی،\n\nبرای ادامهٔ رسیدگی به {reference} به شمارهٔ فاکتور یا عکس آن نیاز داریم. تا رسیدن پاسخ شما شکایتتان همان‌طور که هست محفوظ می‌ماند.\n\n{agent}، باران',
    },
  },
  {
    key: 'decision-refund',
    use: 'decision',
    name: { en: 'Decision: refund', ar: 'القرار: استرداد المبلغ', fa: 'تصمیم: بازگشت وجه' },
    text: {
      en: 'Dear {name},\n\nyou are right about "{subject}", and we are sorry. We pay the full amount back to the card you paid with; it takes up to five working days. If you do not agree, you can tell us so with your reference {reference}.\n\n{agent}, Baran',
      ar: 'عزيزنا {name}،\n\nالحق معك في شكوى «{subject}» ونعتذر عما حدث. سنعيد المبلغ كاملًا إلى البطاقة التي دفعت بها خلال خمسة أيام عمل. وإن لم يُرضِك القرار فأخبرنا بذكر رقم الشكوى {reference}.\n\n{agent}، باران',
      fa: '{name} گرامی،\n\nدربارهٔ «{subject}» حق با شماست و عذر می‌خواهیم. کل مبلغ حداکثر تا پنج روز کاری به همان کارتی که با آن پرداخت کرده‌اید برمی‌گردد. اگر این تصمیم را نمی‌پذیرید، با شمارهٔ {reference} به ما بگویید.\n\n{agent}، باران',
    },
  },
  {
    key: 'closing-thanks',
    use: 'closing',
    name: { en: 'Closing', ar: 'ختام', fa: 'پایان رسیدگی' },
    text: {
      en: 'Dear {name},\n\nwhat we promised for {reference} is done, and the case is closed. You can reopen it within thirty days. Thank you for your patience.\n\n{agent}, Baran',
      ar: 'عزيزنا {name}،\n\nأنجزنا ما وعدناك به في الشكوى {reference} وأغلقناها. يمكنك إعادة فتحها خلال ثلاثين يومًا. شكرًا لصبرك.\n\n{agent}، باران',
      fa: '{name} گرامی،\n\nآنچه دربارهٔ {reference} وعده داده بودیم انجام شد و پرونده بسته شد. تا سی روز می‌توانید آن را دوباره باز کنید. از شکیبایی‌تان سپاسگزاریم.\n\n{agent}، باران',
    },
  },
  {
    key: 'ask-the-store',
    use: 'note',
    name: { en: 'Ask the store', ar: 'سؤال الفرع', fa: 'پرسش از شعبه' },
    text: {
      en: 'Asked the store manager for the shift plan and the till report of that day.',
      ar: 'طلبتُ من مدير الفرع جدول المناوبات وتقرير الصندوق لذلك اليوم.',
      fa: 'از مدیر شعبه برنامهٔ شیفت و گزارش صندوق آن روز را خواستم.',
    },
  },
];

module.exports = { CAUSES, REMEDIES, TEMPLATES };
