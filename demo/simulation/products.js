// @ts-check
'use strict';

/**
 * What the retailer sells.
 *
 * @typedef {import('./locations').Text} Text
 * @typedef {object} SimulatedProduct
 * @property {string} sku
 * @property {Text} name
 * @property {Partial<Text>} words what customers call it, as their comments and complaints do
 * @property {number} price in riyals
 */

/** @type {readonly SimulatedProduct[]} */
const PRODUCTS = [
  {
    sku: 'BRN-1001',
    name: { en: 'Camel wool coat', ar: 'معطف صوف بلون الجمل', fa: 'پالتوی پشمی شتری' },
    words: { en: 'coat', ar: 'معطف', fa: 'پالتو' },
    price: 649,
  },
  {
    sku: 'BRN-1002',
    name: { en: 'Quilted winter coat', ar: 'معطف شتوي مبطّن', fa: 'پالتوی زمستانی لایه‌دار' },
    words: { en: 'coat', ar: 'معطف', fa: 'پالتو' },
    price: 529,
  },
  {
    sku: 'BRN-1101',
    name: { en: 'Denim jacket', ar: 'جاكيت دنيم', fa: 'کاپشن جین' },
    words: { en: 'jacket', ar: 'جاكيت', fa: 'کاپشن' },
    price: 279,
  },
  {
    sku: 'BRN-1102',
    name: { en: 'Light puffer jacket', ar: 'جاكيت خفيف محشو', fa: 'کاپشن پفی سبک' },
    words: { en: 'jacket', ar: 'جاكيت', fa: 'کاپشن' },
    price: 319,
  },
  {
    sku: 'BRN-1201',
    name: { en: 'Linen summer dress', ar: 'فستان صيفي من الكتان', fa: 'پیراهن تابستانی کتان' },
    words: { en: 'dress', ar: 'فستان', fa: 'پیراهن' },
    price: 239,
  },
  {
    sku: 'BRN-1202',
    name: { en: 'Navy evening dress', ar: 'فستان سهرة كحلي', fa: 'پیراهن مجلسی سرمه‌ای' },
    words: { en: 'dress', ar: 'فستان', fa: 'پیراهن' },
    price: 459,
  },
  {
    sku: 'BRN-1301',
    name: { en: 'Oxford shirt', ar: 'قميص أكسفورد', fa: 'پیراهن مردانهٔ آکسفورد' },
    words: { en: 'shirt', ar: 'قميص' },
    price: 149,
  },
  {
    sku: 'BRN-1302',
    name: { en: 'Striped cotton shirt', ar: 'قميص قطني مقلّم', fa: 'پیراهن نخی راه‌راه' },
    words: { en: 'shirt', ar: 'قميص' },
    price: 129,
  },
  {
    sku: 'BRN-1401',
    name: { en: 'Linen manteau', ar: 'مانتو من الكتان', fa: 'مانتوی کتان' },
    words: { fa: 'مانتو' },
    price: 289,
  },
  {
    sku: 'BRN-1402',
    name: { en: 'Embroidered abaya', ar: 'عباية مطرزة', fa: 'عبای گلدوزی‌شده' },
    words: { ar: 'عباية' },
    price: 389,
  },
  {
    sku: 'BRN-1501',
    name: { en: 'White leather trainers', ar: 'حذاء رياضي جلدي أبيض', fa: 'کفش چرمی سفید' },
    words: { en: 'trainers', ar: 'حذاء', fa: 'کفش' },
    price: 299,
  },
  {
    sku: 'BRN-1502',
    name: { en: 'Running trainers', ar: 'حذاء جري', fa: 'کفش دویدن' },
    words: { en: 'trainers', ar: 'حذاء', fa: 'کفش' },
    price: 349,
  },
  {
    sku: 'BRN-1601',
    name: { en: 'Leather handbag', ar: 'حقيبة يد جلدية', fa: 'کیف دستی چرم' },
    words: { en: 'handbag', ar: 'حقيبة', fa: 'کیف' },
    price: 419,
  },
  {
    sku: 'BRN-1602',
    name: { en: 'Small crossbody handbag', ar: 'حقيبة كتف صغيرة', fa: 'کیف دوشی کوچک' },
    words: { en: 'handbag', ar: 'حقيبة', fa: 'کیف' },
    price: 199,
  },
  {
    sku: 'BRN-1701',
    name: { en: 'Slim-fit jeans', ar: 'جينز ضيق', fa: 'شلوار جین جذب' },
    words: { en: 'jeans', ar: 'جينز', fa: 'شلوار جین' },
    price: 189,
  },
  {
    sku: 'BRN-1702',
    name: { en: 'High-waist jeans', ar: 'جينز بخصر عالٍ', fa: 'شلوار جین فاق‌بلند' },
    words: { en: 'jeans', ar: 'جينز', fa: 'شلوار جین' },
    price: 199,
  },
  {
    sku: 'BRN-1801',
    name: { en: 'Silk scarf', ar: 'وشاح حرير', fa: 'روسری ابریشمی' },
    words: { en: 'scarf', fa: 'روسری' },
    price: 119,
  },
  {
    sku: 'BRN-1901',
    name: { en: 'Steel watch', ar: 'ساعة فولاذية', fa: 'ساعت استیل' },
    words: { en: 'watch', ar: 'ساعة', fa: 'ساعت' },
    price: 379,
  },
];

module.exports = { PRODUCTS };
