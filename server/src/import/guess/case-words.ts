import { CHANNEL_OF } from './guess-context';
import { wordMap } from './value-words';

/**
 * How headers name the fields of complaints, in English, Arabic and Persian; several words of one name are
 * written without blanks. In the order in which columns are given away.
 */
export const COMPLAINT_WORDS = {
  externalId:
    'complaintid caseid ticketid requestid externalid caseenquiryid complaintnumber casenumber id uuid رقمالشكوى رقمالبلاغ معرف المعرف شمارهشکایت شمارهپرونده شناسه کد',
  reopenedAt: 'reopened reopenedat reopendate إعادةالفتح تاريخإعادةالفتح بازگشایی تاریخبازگشایی',
  acknowledgedAt:
    'acknowledged acknowledgedat acknowledgement confirmed تاريخالإشعار الإشعار تأكيدالاستلام اعلاموصول تاریخاعلاموصول',
  respondedAt:
    'responded respondedat firstresponse answered replied answerdate تاريخالرد أولرد تاریخپاسخ نخستینپاسخ اولینپاسخ',
  closedAt:
    'closed closedat closedate closeddate closeddt resolved resolvedat resolutiondate completed ended تاريخالإغلاق الإغلاق تاريخالحل تاریخبسته‌شدن تاریخبستن بستهشدن تاریخپایان پایان',
  dueAt:
    'due dueat duedate targetdate target targetdt deadline تاريخالاستحقاق المهلة الموعدالنهائي مهلت سررسید',
  receivedAt:
    'received receivedat opened opendate opendt created createdat submitted filed date تاريخالاستلام تاريخالشكوى تاريخالتسجيل التاريخ تاريخ تاریخدریافت تاریخثبت تاریخشکایت تاریخ',
  email: 'email mail emailaddress البريد البريدالإلكتروني ایمیل رایانامه',
  phone: 'phone mobile telephone phonenumber الهاتف الجوال رقمالهاتف تلفن موبایل شمارهتماس',
  name: 'name complainant complainantname customername الاسم اسم اسمالعميل المشتكي نام نامشاکی ناممشتری',
  customer: 'customer customerid client clientid account العميل رقمالعميل مشتری شمارهمشتری',
  category:
    'category complainttype casetype type reason problem topic الفئة التصنيف نوعالشكوى نوع السبب دسته دستهبندی نوعشکایت نوع علت',
  subject: 'subject title casetitle summary الموضوع عنوان العنوان موضوع عنوان',
  text: 'text description complaint message details body comment الوصف وصف التفاصيل نصالشكوى الشكوى شرح توضیح متنشکایت شکایت متن',
  response: 'reply answer responsetext الجواب الرد نصالرد پاسخ جواب متنپاسخ',
  location:
    'location branch store shop site city region area office الفرع فرع المتجر الموقع المدينة شعبه فروشگاه شهر محل',
  channel: 'channel source medium method قناة القناة کانال روش',
  priority: 'priority urgency الأولوية أولوية اولویت فوریت',
  severity: 'severity gravity الخطورة شدة شدت',
  assignee: 'assignee owner agent handler المسؤول الموظف مسئول کارشناس',
  team: 'team department unit الفريق القسم الإدارة تیم واحد بخش',
  product: 'product item service المنتج الخدمة محصول کالا خدمت',
  purchase:
    'order orderid ordernumber invoice purchase الطلب رقمالطلب الفاتورة سفارش شمارهسفارش فاکتور',
} as const;

/** How headers name the fields of events. */
export const EVENT_WORDS = {
  complaint:
    'complaint complaintid case caseid ticket ticketid caseenquiryid الشكوى رقمالشكوى شکایت شمارهشکایت پرونده شمارهپرونده',
  reference: 'reference ref المرجع مرجع کدپیگیری پیگیری',
  at: 'at time date timestamp when happened created eventdate التاريخ تاريخ الوقت وقت تاریخ زمان',
  to: 'to state status newstatus newstate الحالة حالة الحالةالجديدة وضعیت وضعیتجدید',
  event: 'event eventtype type kind action الحدث نوعالحدث الإجراء نوع رویداد نوعرویداد اقدام',
  author: 'author role sender from الدور المرسل صاحبالرسالة نقش فرستنده',
  actor: 'actor agent user staff by employee الموظف المستخدم کاربر کارشناس توسط',
  reason: 'reason why السبب دلیل علت',
  text: 'text message body comment note description content النص الرسالة الملاحظة متن پیام توضیح یادداشت',
  externalId: 'eventid id uuid معرفالحدث المعرف شناسهرویداد شناسه',
} as const;

const PRIORITY = {
  low: 'minor منخفضة منخفض پایین کم',
  normal: 'medium standard عادية متوسطة عادی متوسط معمولی',
  high: 'major عالية مرتفعة بالا زیاد',
  urgent: 'critical emergency عاجلة طارئة فوری اضطراری',
};

/** What the values of a column stand for, by field. */
export const VALUE_WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  channel: CHANNEL_OF,
  priority: wordMap(PRIORITY),
  severity: wordMap({
    low: 'minor منخفضة بسيطة پایین کم',
    medium: 'moderate متوسطة متوسط',
    high: 'major عالية بالا زیاد',
    critical: 'severe حرجة خطيرة بحرانی',
  }),
  to: wordMap({
    received: 'new open opened registered جديدة جديد مستلمة جدید باز دریافتشده',
    acknowledged: 'confirmed مؤكدة اعلاموصولشده',
    assessed: 'triaged classified مقيمة ارزیابیشده',
    investigating: 'inprogress processing pending قيدالتحقيق قيدالمعالجة درحالبررسی دردستبررسی',
    awaiting_customer: 'onhold waiting waitingforcustomer بانتظارالعميل منتظرمشتری',
    awaiting_third_party: 'waitingforthirdparty بانتظارطرفثالث منتظرشخصثالث',
    escalated: 'مصعدة ارجاعشده',
    response_proposed: 'proposed مقترحة پیشنهادشده',
    decision_communicated: 'decided answered تمالرد پاسخدادهشده',
    accepted: 'مقبولة پذیرفته',
    rejected: 'مرفوضة ردشده',
    external_referred: 'referred محالة ارجاعخارجی',
    reopened: 'أعيدفتحها بازگشاییشده',
    closed: 'resolved solved done completed مغلقة مغلق بسته حلشده',
    closed_exhausted: 'exhausted',
    duplicate: 'مكررة تکراری',
    out_of_scope: 'invalid خارجالنطاق نامربوط',
    withdrawn: 'cancelled canceled مسحوبة پسگرفتهشده لغوشده',
  }),
  event: wordMap({
    step: 'status statuschange transition الحالة تغییروضعیت وضعیت',
    message: 'email reply comment رسالة رد پیام پاسخ',
    note: 'internal internalnote memo ملاحظة یادداشت',
    facts: 'update change تحديث تغییر',
  }),
  author: wordMap({
    complainant: 'customer requester client guest العميل المشتكي مشتری شاکی',
    agent: 'staff employee support موظف الموظف کارشناس پشتیبان',
    manager: 'supervisor مدير مشرف مدیر سرپرست',
    system: 'automatic bot auto النظام آلي سیستم سامانه خودکار',
  }),
};
