import { simulateFeedback } from '../../../demo/simulation/feedback';
import { createWorld } from '../../../demo/simulation/world';
import type { AnswerInput, FeedbackInput } from '../../../shared/contracts/feedback';
import type { ScoreHistogram } from '../../../server/src/kpi';
import type { Scale } from '../../../shared/scale';

/** Last local date of the year that the tests look at. */
export const END = '2025-11-20';

/** One answer with the context and the local date of its response. */
export interface SimulatedAnswer extends Omit<FeedbackInput, 'answers'>, AnswerInput {
  date: string;
}

export const worldUntil = (end: string = END) => createWorld(end);

/** Local date by which the simulation gave a response; the first part of its external id. */
export const dateOf = (input: FeedbackInput): string => String(input.externalId).slice(0, 10);

export const responsesUntil = (end: string = END): FeedbackInput[] =>
  [...simulateFeedback(createWorld(end))].map(({ input }) => input);

export const answersIn = (responses: readonly FeedbackInput[]): SimulatedAnswer[] =>
  responses.flatMap(({ answers, ...context }) =>
    answers.map((answer) => ({
      ...context,
      ...answer,
      touchpoint: context.touchpoint,
      date: dateOf({ answers, ...context }),
    }))
  );

/** The answers' scores as the KPIs read them. */
export const histogramOf = (
  answers: readonly { score: number }[],
  scale: Scale
): ScoreHistogram[] => {
  const counts = Array.from({ length: scale.max - scale.min + 1 }, () => 0);
  for (const { score } of answers) counts[score - scale.min] = (counts[score - scale.min] ?? 0) + 1;
  return [{ scale, counts }];
};

export const groupedBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

/** `count` days that end with `end`: the first and the last. */
export const lastDays = (end: string, count: number): { from: string; to: string } => ({
  from: new Date(Date.parse(end) - (count - 1) * 86_400_000).toISOString().slice(0, 10),
  to: end,
});
