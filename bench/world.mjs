import { createRandom } from './random.mjs';

const DAY = 86_400_000;

/** The year that all answers lie in, and with which all questions are asked. */
export const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const FIRST_DAY = Date.parse(`${YEAR.from}T00:00:00Z`);

const numbered = (name, count) =>
  Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`);

export const LOCATIONS = numbered('store', 60);
export const TOUCHPOINTS = numbered('touchpoint', 20);
export const CHANNELS = ['store', 'website', 'app', 'phone', 'email'];
/** Customers that the host knows, and as many again that it does not. */
export const CUSTOMERS = numbered('customer', 1_000);
const STRANGERS = numbered('stranger', 1_000);
export const SEGMENTS = ['new', 'regular', 'loyal'];
const LANGUAGES = [
  ['en', 5],
  ['ar', 3],
  ['fa', 2],
];

/** Metrics with their share of the answers and their scale. */
const METRICS = [
  [{ metric: 'nps', min: 0, max: 10 }, 40],
  [{ metric: 'csat', min: 1, max: 5 }, 30],
  [{ metric: 'ces', min: 1, max: 7 }, 10],
  [{ metric: 'stars', min: 1, max: 5 }, 10],
  [{ metric: 'emotion', min: -2, max: 2 }, 10],
];

const SENTENCES = {
  en: [
    'The staff at the till were friendly and quick.',
    'I waited twenty minutes, and nobody told me why.',
    'My order came a day early, well packed.',
    'The website forgot my basket twice.',
    'Returning the shoes was easier than I feared, thank you!',
    'Prices on the shelf and on the receipt were not the same.',
  ],
  ar: [
    'الموظفون كانوا لطفاء وسريعين في الخدمة.',
    'انتظرت عشرين دقيقة ولم يخبرني أحد بالسبب.',
    'وصل الطلب قبل موعده وكان مغلفًا جيدًا.',
    'الأسعار على الرف تختلف عن الفاتورة.',
  ],
  fa: [
    'کارکنان صندوق خوش‌برخورد و سریع بودند.',
    'بیست دقیقه منتظر ماندم و کسی دلیلش را نگفت.',
    'سفارشم یک روز زودتر و سالم رسید.',
    'قیمت قفسه با قیمت فاکتور یکی نبود.',
  ],
};

/** Two or three sentences: some 100 to 150 characters. */
const writeComment = (random, language) =>
  Array.from({ length: 2 + random.below(2) }, () => random.pick(SENTENCES[language])).join(' ');

/** The better of two throws: most customers are rather satisfied. */
const throwScore = (random, { min, max }) =>
  min + Math.max(random.below(max - min + 1), random.below(max - min + 1));

/**
 * Answers of one retailer's year: 60 locations, 20 touchpoints, 5 channels; two in five with a comment
 * unless all are to have one. `count` of them fill the year, in order of time, as exports are.
 */
export const createAnswers = ({ seed, count, commented = 0.4 }) => {
  const random = createRandom(seed);
  const pace = (365 * DAY) / count;
  let made = 0;
  return () => {
    const asked = random.weighted(METRICS);
    const language = random.weighted(LANGUAGES);
    return {
      occurredAt: new Date(FIRST_DAY + Math.floor((made++ + random.next()) * pace)).toISOString(),
      metric: asked.metric,
      score: throwScore(random, asked),
      scale: `${asked.min}..${asked.max}`,
      comment: random.next() < commented ? writeComment(random, language) : '',
      touchpoint: random.pick(TOUCHPOINTS),
      location: random.pick(LOCATIONS),
      channel: random.pick(CHANNELS),
      customer: random.pick(random.next() < 0.5 ? CUSTOMERS : STRANGERS),
      language,
    };
  };
};
