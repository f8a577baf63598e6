import { simulateFeedback } from '../../../demo/simulation/feedback';
import { createRandom } from '../../../demo/simulation/random';
import { createWorld } from '../../../demo/simulation/world';
import { dateOf, END, responsesUntil } from './simulated-year';

const firstResponses = (end: string, count: number, seed?: string) => {
  const responses = [];
  for (const response of simulateFeedback(createWorld(end, seed))) {
    responses.push(response);
    if (responses.length === count) break;
  }
  return responses;
};

describe('the random streams', () => {
  const draws = (label: string) => Array.from({ length: 8 }, createRandom(label).next);

  it('give the same numbers for the same label, and others for another', () => {
    expect(draws('a/b')).toEqual(draws('a/b'));
    expect(draws('a/b')).not.toEqual(draws('a/c'));
  });

  it('are uniform, normal and Poisson where they say so', () => {
    const random = createRandom('moments');
    const mean = (values: number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const many = (draw: () => number) => Array.from({ length: 20_000 }, draw);
    expect(mean(many(random.next))).toBeCloseTo(0.5, 1);
    const normal = many(random.normal);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(Math.abs(mean(many(() => random.poisson(4))) - 4)).toBeLessThan(0.1);
    expect(Math.abs(mean(many(() => random.poisson(60))) - 60)).toBeLessThan(0.3);
  });

  it('refuse to choose from nothing', () => {
    expect(() => createRandom('empty').pick([])).toThrow(RangeError);
  });
});

describe('the simulated world', () => {
  it('is the same whenever it is made for the same last day', () => {
    expect(createWorld(END)).toEqual(createWorld(END));
    expect(firstResponses(END, 1500)).toEqual(firstResponses(END, 1500));
  });

  it('is another for another seed', () => {
    expect(firstResponses(END, 50, 'another')).not.toEqual(firstResponses(END, 50));
  });

  it('keeps its people when the year moves on', () => {
    expect(createWorld('2026-02-03').customers).toEqual(createWorld(END).customers);
  });
});

describe('the simulated year', () => {
  const responses = responsesUntil();

  it('runs from a month before the year to its last day, in the order of time', () => {
    const { start, end } = createWorld(END);
    const days = responses.map(dateOf);
    expect(days[0]).toBe(start);
    expect(days[days.length - 1]).toBe(end);
    for (let index = 1; index < days.length; index += 1) {
      expect(String(days[index]) >= String(days[index - 1])).toBe(true);
    }
  });

  it('gives every response an id of its own, and at least one answer', () => {
    const ids = responses.map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(responses.every(({ answers }) => answers.length > 0)).toBe(true);
  });

  it('holds 60,000 to 100,000 answers', () => {
    const answers = responses.reduce((sum, response) => sum + response.answers.length, 0);
    expect(answers).toBeGreaterThan(60_000);
    expect(answers).toBeLessThan(100_000);
  });
});
