// @ts-check
'use strict';

const { TEAMS } = require('../teams');

/**
 * What people complain of: the leaves of the category tree.
 *
 * @typedef {import('../locations').Text} Text
 * @typedef {object} Theme
 * @property {string} key
 * @property {string} parent
 * @property {Text} name
 * @property {string} team
 * @property {number} inStores share of a shop's complaints
 * @property {number} online share of the online store's complaints
 * @property {string} touchpoint
 * @property {readonly { cause: string, weight: number }[]} causes
 * @property {number} gravity 0 trifles to 1 grave
 * @property {readonly ('refund' | 'replace' | 'repair' | 'apology' | 'information' | 'goodwill')[]} remedies
 */

/** @type {readonly { key: string, name: Text }[]} */
const BRANCHES = [
  { key: 'delivery', name: { en: 'Delivery', ar: 'التوصيل', fa: 'تحویل سفارش' } },
  { key: 'product', name: { en: 'Product', ar: 'المنتج', fa: 'کالا' } },
  { key: 'store', name: { en: 'In the store', ar: 'داخل المتجر', fa: 'داخل فروشگاه' } },
  { key: 'billing', name: { en: 'Price and payment', ar: 'السعر والدفع', fa: 'قیمت و پرداخت' } },
  {
    key: 'digital',
    name: { en: 'Website and app', ar: 'الموقع والتطبيق', fa: 'وب‌سایت و برنامه' },
  },
];

/** @type {readonly Theme[]} */
const THEMES = [
  {
    key: 'delivery-late',
    parent: 'delivery',
    name: { en: 'Late delivery', ar: 'تأخر التوصيل', fa: 'تأخیر در تحویل' },
    team: TEAMS.logistics,
    inStores: 4,
    online: 26,
    touchpoint: 'delivery',
    causes: [
      { cause: 'carrier-delay', weight: 8 },
      { cause: 'picking-error', weight: 2 },
    ],
    gravity: 0.35,
    remedies: ['apology', 'goodwill', 'refund'],
  },
  {
    key: 'delivery-damaged',
    parent: 'delivery',
    name: { en: 'Arrived damaged', ar: 'وصل تالفًا', fa: 'کالای آسیب‌دیده' },
    team: TEAMS.logistics,
    inStores: 2,
    online: 12,
    touchpoint: 'delivery',
    causes: [
      { cause: 'weak-packaging', weight: 6 },
      { cause: 'carrier-delay', weight: 2 },
    ],
    gravity: 0.45,
    remedies: ['replace', 'refund'],
  },
  {
    key: 'wrong-item',
    parent: 'delivery',
    name: { en: 'Wrong item', ar: 'منتج خاطئ', fa: 'کالای اشتباه' },
    team: TEAMS.logistics,
    inStores: 3,
    online: 11,
    touchpoint: 'click-collect',
    causes: [{ cause: 'picking-error', weight: 1 }],
    gravity: 0.35,
    remedies: ['replace', 'refund', 'goodwill'],
  },
  {
    key: 'product-quality',
    parent: 'product',
    name: { en: 'Quality', ar: 'الجودة', fa: 'کیفیت' },
    team: TEAMS.quality,
    inStores: 20,
    online: 16,
    touchpoint: 'reviews',
    causes: [
      { cause: 'supplier-quality', weight: 8 },
      { cause: 'unclear-description', weight: 2 },
    ],
    gravity: 0.4,
    remedies: ['replace', 'refund', 'repair'],
  },
  {
    key: 'product-safety',
    parent: 'product',
    name: { en: 'Safety', ar: 'السلامة', fa: 'ایمنی' },
    team: TEAMS.quality,
    inStores: 2,
    online: 1,
    touchpoint: 'store-visit',
    causes: [{ cause: 'supplier-quality', weight: 1 }],
    gravity: 0.95,
    remedies: ['refund', 'replace'],
  },
  {
    key: 'queue',
    parent: 'store',
    name: { en: 'Waiting at the till', ar: 'الانتظار عند الصندوق', fa: 'معطلی پای صندوق' },
    team: TEAMS.stores,
    inStores: 18,
    online: 0,
    touchpoint: 'till',
    causes: [
      { cause: 'understaffed', weight: 9 },
      { cause: 'till-fault', weight: 1 },
    ],
    gravity: 0.15,
    remedies: ['apology', 'goodwill'],
  },
  {
    key: 'staff',
    parent: 'store',
    name: { en: 'Treatment by staff', ar: 'تعامل الموظفين', fa: 'رفتار کارکنان' },
    team: TEAMS.stores,
    inStores: 15,
    online: 3,
    touchpoint: 'advice',
    causes: [
      { cause: 'conduct', weight: 5 },
      { cause: 'understaffed', weight: 5 },
    ],
    gravity: 0.5,
    remedies: ['apology', 'goodwill'],
  },
  {
    key: 'price',
    parent: 'billing',
    name: { en: 'Wrong price', ar: 'سعر غير صحيح', fa: 'قیمت نادرست' },
    team: TEAMS.finance,
    inStores: 13,
    online: 6,
    touchpoint: 'till',
    causes: [
      { cause: 'price-label', weight: 8 },
      { cause: 'till-fault', weight: 2 },
    ],
    gravity: 0.35,
    remedies: ['refund', 'information'],
  },
  {
    key: 'refund',
    parent: 'billing',
    name: { en: 'Refund', ar: 'استرداد المبلغ', fa: 'بازگشت وجه' },
    team: TEAMS.finance,
    inStores: 10,
    online: 13,
    touchpoint: 'returns',
    causes: [
      { cause: 'refund-process', weight: 8 },
      { cause: 'unclear-description', weight: 1 },
    ],
    gravity: 0.5,
    remedies: ['refund', 'information', 'apology'],
  },
  {
    key: 'stock',
    parent: 'digital',
    name: { en: 'Shown as in stock', ar: 'ظهر متوفرًا وهو غير متوفر', fa: 'موجودیِ نادرست' },
    team: TEAMS.digital,
    inStores: 8,
    online: 22,
    touchpoint: 'product-page',
    causes: [{ cause: 'stock-shown-wrong', weight: 1 }],
    gravity: 0.3,
    remedies: ['apology', 'goodwill', 'information'],
  },
  {
    key: 'app',
    parent: 'digital',
    name: { en: 'App or website fault', ar: 'عطل في التطبيق أو الموقع', fa: 'خطای برنامه یا سایت' },
    team: TEAMS.digital,
    inStores: 5,
    online: 12,
    touchpoint: 'app',
    causes: [{ cause: 'app-release', weight: 1 }],
    gravity: 0.25,
    remedies: ['information', 'apology'],
  },
];

module.exports = { BRANCHES, THEMES };
