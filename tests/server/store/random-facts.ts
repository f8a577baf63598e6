import { CHANNELS, EXCLUSIONS } from '../../../shared/dimensions';
import { parseScaleId } from '../../../shared/scale';
import { fromEpochDay, epochDay } from '../../../server/src/calendar';
import type { Fact } from '../../../server/src/store/types';

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32, public domain). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const QUESTIONS = [
  { metric: 'nps', scale: '0..10' },
  { metric: 'csat', scale: '1..5' },
  { metric: 'csat', scale: '1..7' },
  { metric: 'emotion', scale: '-2..2' },
  { metric: 'pünktlichkeit', scale: '1..5r' },
] as const;

/** Keys that a database might take for each other. */
const KEYS = ['store', 'Store', 'störe', 'فروشگاه', 'متجر'] as const;

export interface FactWorld {
  seed: number;
  /** Distinguishes the documents and responses of several batches. */
  name: string;
  days?: number;
  firstDay?: string;
}

/** Responses of one to three answers with every kind of context, some without, some excluded. */
export const randomFacts = (responses: number, world: FactWorld): Fact[] => {
  const random = seededRandom(world.seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const maybe = <Item>(share: number, make: () => Item): Item | null =>
    random() < share ? make() : null;
  const firstDay = epochDay(world.firstDay ?? '2023-12-20');
  const facts: Fact[] = [];
  for (let r = 0; r < responses; r += 1) {
    const day = firstDay + below(world.days ?? 40);
    const shared = {
      responseId: `${world.name}-r${r}`,
      survey: maybe(0.7, () => pick(['relationship', 'visit'])),
      surveyVersion: maybe(0.5, () => 1 + below(3)),
      journey: maybe(0.5, () => pick(['buy', 'return'])),
      journeyVersion: maybe(0.5, () => 1 + below(3)),
      location: maybe(0.8, () => pick(KEYS)),
      channel: maybe(0.8, () => pick(CHANNELS.slice(0, 4))),
      customer: maybe(0.3, () => `c${below(50)}`),
      segment: maybe(0.6, () => pick(['gold', 'silver', 'Gold'])),
      language: maybe(0.9, () => pick(['en', 'ar', 'fa'])),
      occurredAt: new Date(day * 86_400_000 + below(86_400_000)),
      localDate: fromEpochDay(day),
      timeZone: 'Asia/Tehran',
      source: null,
      externalId: null,
      exclusion: maybe(0.1, () => pick(EXCLUSIONS)),
    };
    const answers = 1 + below(3);
    const leader = below(answers);
    for (let position = 0; position < answers; position += 1) {
      const { metric, scale } = pick(QUESTIONS);
      const { min, max } = parseScaleId(scale)!;
      facts.push({
        ...shared,
        documentId: `${world.name}-d${r}-${position}`,
        position,
        leads: position === leader,
        metric,
        question: maybe(0.5, () => 'q1'),
        score: min + below(max - min + 1),
        scale,
        comment: maybe(0.2, () => `It's “good”, 100% 😀 \\ "x" ${r}`),
        touchpoint: maybe(0.8, () => pick(KEYS)),
        stage: maybe(0.6, () => pick(['awareness', 'purchase', 'loyalty'])),
        // Answers about complaints have one of these, or both.
        ...(r % 3 === 0 && { category: KEYS[r % KEYS.length] ?? null }),
        ...(r % 4 === 0 && { team: KEYS[(r + 1) % KEYS.length] ?? null }),
      });
    }
  }
  return facts;
};
