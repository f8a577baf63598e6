// @ts-check
'use strict';

const { dateIn, datesBetween } = require('../dates');

/**
 * @typedef {import('../world').World} World
 * @typedef {{ from: string, to: string }} Slot
 */

const HOUR = 3600;

/** @param {number} low @param {number} normal @param {number} high @param {number} urgent hours of work */
const hours = (low, normal, high, urgent) => ({
  low: low * HOUR,
  normal: normal * HOUR,
  high: high * HOUR,
  urgent: urgent * HOUR,
});

/** @returns {import('../../../shared/contracts/sla').SlaTargets} */
const targetsOf = (
  /** @type {ReturnType<typeof hours>} */ acknowledgement,
  /** @type {ReturnType<typeof hours>} */ response,
  /** @type {ReturnType<typeof hours>} */ update,
  /** @type {ReturnType<typeof hours>} */ resolution
) => {
  const of = (/** @type {import('../../../shared/contracts/complaint').Priority} */ priority) => ({
    acknowledgement: acknowledgement[priority],
    first_response: response[priority],
    next_update: update[priority],
    resolution: resolution[priority],
  });
  return { low: of('low'), normal: of('normal'), high: of('high'), urgent: of('urgent') };
};

/** @type {(Omit<import('../../../shared/contracts/sla').SlaPolicy, 'validFrom' | 'validTo'> & { name: string })[]} */
const POLICIES = [
  {
    key: 'standard',
    name: 'Standard · القياسية · استاندارد',
    isDefault: true,
    enabled: true,
    rank: 100,
    conditions: [],
    clock: 'working',
    targets: targetsOf(
      hours(8, 8, 4, 1),
      hours(16, 12, 8, 3),
      hours(60, 40, 24, 8),
      hours(120, 80, 40, 16)
    ),
  },
  {
    key: 'online',
    name: 'Online orders · طلبات المتجر الإلكتروني · سفارش‌های اینترنتی',
    isDefault: false,
    enabled: true,
    rank: 20,
    conditions: [{ field: 'location', operator: 'in', values: ['online-store'] }],
    clock: 'working',
    targets: targetsOf(
      hours(6, 4, 2, 1),
      hours(12, 8, 6, 2),
      hours(40, 32, 16, 8),
      hours(90, 64, 32, 12)
    ),
  },
  {
    key: 'safety',
    name: 'Product safety · سلامة المنتجات · ایمنی کالا',
    isDefault: false,
    enabled: true,
    rank: 10,
    conditions: [{ field: 'category', operator: 'in', values: ['product-safety'] }],
    clock: 'wall',
    targets: targetsOf(
      hours(4, 4, 2, 1),
      hours(12, 12, 8, 4),
      hours(24, 24, 24, 12),
      hours(120, 120, 72, 48)
    ),
  },
];

/** @param {readonly number[]} days ISO days @param {readonly Slot[]} slots */
const week = (days, slots) => Object.fromEntries(days.map((day) => [String(day), [...slots]]));

const DAY = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const RAMADAN = [{ from: '10:00', to: '15:00' }];

/** First and last day of each Ramadan in the year. @param {World} world */
const ramadans = ({ start, end }) => {
  /** @type {{ from: string, to: string }[]} */
  const found = [];
  let before = '';
  for (const date of datesBetween(start, end)) {
    if (dateIn('islamic-umalqura', date).month !== 9) continue;
    const last = found[found.length - 1];
    if (last && last.to === before) last.to = date;
    else found.push({ from: date, to: date });
    before = date;
  }
  return found;
};

/**
 * Days of a feast in the year.
 * @param {World} world @param {'persian' | 'islamic-umalqura' | 'gregory'} calendar
 * @param {readonly [number, number][]} days month and day @param {string} name
 */
const feast = ({ start, end }, calendar, days, name) =>
  datesBetween(start, end)
    .filter((date) => {
      const { month, day } =
        calendar === 'gregory'
          ? { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
          : dateIn(calendar, date);
      return days.some(([m, d]) => m === month && d === day);
    })
    .map((date) => ({ date, name, source: null, removed: false }));

/** @type {readonly [number, number][]} */
const EID_FITR = [
  [10, 1],
  [10, 2],
  [10, 3],
];
/** @type {readonly [number, number][]} */
const EID_ADHA = [
  [12, 10],
  [12, 11],
  [12, 12],
];

/** @param {World} world @param {readonly number[]} days */
const inRamadan = (world, days) =>
  ramadans(world).map((period) => ({
    name: 'Ramadan · رمضان',
    ...period,
    week: week(days, RAMADAN),
  }));

/** @param {World} world */
const islamicFeasts = (world) => [
  ...feast(world, 'islamic-umalqura', EID_FITR, 'Eid al-Fitr · عيد الفطر'),
  ...feast(world, 'islamic-umalqura', EID_ADHA, 'Eid al-Adha · عيد الأضحى'),
];

/** @param {World} world @param {(location: World['locations'][number]) => boolean} fits */
const keysOf = (world, fits) => world.locations.filter(fits).map(({ key }) => key);

/**
 * When the desk works for the shops of a country. Riyadh works from Sunday to Thursday, Tehran from
 * Saturday to Wednesday and half of Thursday.
 * @param {World} world
 */
const calendarsOf = (world) => {
  const gulf = [7, 1, 2, 3, 4];
  return [
    {
      key: 'riyadh',
      name: 'Saudi Arabia and the Gulf · السعودية والخليج',
      isDefault: true,
      locations: keysOf(world, ({ region }) => region === 'Gulf'),
      versions: [{ validFrom: null, week: week(gulf, DAY) }],
      overrides: inRamadan(world, gulf),
      holidays: [
        ...islamicFeasts(world),
        ...feast(world, 'gregory', [[9, 23]], 'Saudi National Day · اليوم الوطني السعودي'),
      ],
    },
    {
      key: 'tehran',
      name: 'Iran · ایران',
      isDefault: false,
      locations: keysOf(world, ({ country }) => country === 'IR'),
      versions: [
        {
          validFrom: null,
          week: { ...week([6, 7, 1, 2, 3], DAY), 4: [{ from: '09:00', to: '13:00' }] },
        },
      ],
      overrides: [],
      holidays: feast(
        world,
        'persian',
        [
          [1, 1],
          [1, 2],
          [1, 3],
          [1, 4],
          [1, 12],
          [1, 13],
          [11, 22],
          [12, 29],
        ],
        'Nowruz and national holidays · نوروز و تعطیلات رسمی'
      ),
    },
    {
      key: 'cairo',
      name: 'Egypt and the Levant · مصر وبلاد الشام',
      isDefault: false,
      locations: keysOf(world, ({ region }) => region === 'Egypt and Levant'),
      versions: [{ validFrom: null, week: week(gulf, [{ from: '10:00', to: '18:00' }]) }],
      overrides: inRamadan(world, gulf),
      holidays: islamicFeasts(world),
    },
    {
      key: 'london',
      name: 'United Kingdom',
      isDefault: false,
      locations: keysOf(world, ({ country }) => country === 'GB'),
      versions: [
        { validFrom: null, week: week([1, 2, 3, 4, 5], [{ from: '09:00', to: '17:30' }]) },
      ],
      overrides: [],
      holidays: feast(
        world,
        'gregory',
        [
          [1, 1],
          [12, 25],
          [12, 26],
        ],
        'Bank holiday'
      ),
    },
  ];
};

module.exports = { calendarsOf, POLICIES };
