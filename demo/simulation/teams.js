// @ts-check
'use strict';

/** A team has one name on a site: like policies and calendars, here one that every reader finds theirs in. */
const TEAMS = /** @type {const} */ ({
  marketing: 'Marketing · التسويق · بازاریابی',
  shop: 'E-commerce · المتجر الإلكتروني · فروش اینترنتی',
  stores: 'Stores · الفروع · شعبه‌ها',
  care: 'Customer care · خدمة العملاء · امور مشتریان',
  finance: 'Finance · المالية · مالی',
  logistics: 'Logistics · اللوجستيات · لجستیک',
  quality: 'Quality · الجودة · کیفیت',
  digital: 'Digital · القنوات الرقمية · دیجیتال',
});

module.exports = { TEAMS };
