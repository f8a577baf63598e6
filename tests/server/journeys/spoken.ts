const prompt = { en: 'How satisfied are you?' };
export const question = (
  key: string,
  metric: string,
  [min, max]: readonly [number, number],
  words = prompt
) => ({ key, metric, scale: { min, max }, prompt: words });

/** Days from 3 to 30 March 2025, spread over so many answers. */
export const dayOf = (index: number, count: number): string =>
  `2025-03-${String(3 + Math.floor((index * 28) / count)).padStart(2, '0')}T12:00:00.000Z`;

/** So many answers at a touchpoint, their scores in turns. */
export const said = (
  touchpoint: string,
  count: number,
  scores: readonly number[],
  rest: object = {}
) =>
  Array.from({ length: count }, (_, index) => ({
    touchpoint,
    survey: 'visit',
    occurredAt: dayOf(index, count),
    answers: [{ question: 'satisfied', score: scores[index % scores.length] }],
    ...rest,
  }));

export const GOOD = [5, 4, 5, 4, 5, 3, 5, 4];
export const BAD = [2, 1, 3, 2, 4, 1, 2, 3];
