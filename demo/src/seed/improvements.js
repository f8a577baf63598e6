'use strict';

const { addDays } = require('../../simulation/dates');

/**
 * @typedef {import('@strapi/types').Core.Strapi} Strapi
 * @typedef {import('../../simulation/world').World} World
 */

/**
 * What the retailer does about causes, each in the words of who wrote it down. The first is what the simulated
 * year knows of: since that day the product page shows what is in stock.
 *
 * @param {World} world @param {Record<string, string>} people
 * @returns {import('../../../shared/contracts/improvement').SaveImprovement[]}
 */
const improvementsOf = ({ end, improvement, stories }, people) => [
  {
    title: 'Live stock on the product page',
    rootCause: null,
    causeCode: 'stock-shown-wrong',
    solution:
      'The product page asks the shelf system for what is in stock while it loads, and says since when it knows.',
    expected: {
      better: 'Nobody orders what has been sold out since the morning.',
      convenience: 'Who comes to the store finds what the page promised.',
    },
    owner: people.huda,
    team: null,
    touchpoints: [improvement.touchpoint],
    locations: [],
    kpi: 'csat',
    expectedEffect: 8,
    state: 'done',
    startsOn: improvement.since,
  },
  {
    title: 'صندوق إضافي في ساعات الذروة',
    rootCause: null,
    causeCode: 'understaffed',
    solution:
      'يُفتح صندوق رابع من الخامسة إلى التاسعة مساءً، ويُستدعى موظف من المستودع إذا تجاوز الطابور ستة أشخاص.',
    expected: { convenience: 'لا ينتظر أحد أكثر من خمس دقائق.' },
    owner: people.huda,
    team: null,
    touchpoints: [],
    locations: [stories.worse],
    kpi: 'nps',
    expectedEffect: 10,
    state: 'started',
    startsOn: addDays(end, -40),
  },
  {
    title: 'بسته‌بندی تازه برای کالاهای شکستنی',
    rootCause: null,
    causeCode: 'weak-packaging',
    solution: 'جعبه‌های دوجداره و آزمون سقوط از یک متری پیش از قرارداد با تأمین‌کننده.',
    expected: { better: 'کالای شکسته به دست مشتری نمی‌رسد.' },
    owner: null,
    team: null,
    touchpoints: [],
    locations: [],
    kpi: 'complaint_rate',
    expectedEffect: -2,
    state: 'planned',
    startsOn: null,
  },
];

/**
 * Those that an interrupted start has written are known by their titles.
 * @param {Strapi} strapi @param {World} world @param {Record<string, string>} people
 */
const seedImprovements = async (strapi, world, people) => {
  const service = strapi.plugin('cx').service('improvements');
  const known = new Set((await service.list(null)).map(({ title }) => title));
  for (const improvement of improvementsOf(world, people)) {
    if (!known.has(improvement.title)) await service.create(improvement, null);
  }
};

module.exports = { seedImprovements };
