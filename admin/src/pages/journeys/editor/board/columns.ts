import type { Journey, Stage, Step } from '../../../../../../shared/contracts/journey';
import type { CarriedTo } from '../../../../../../shared/journey-map';

/** A column of the board: a step, or the place of a stage that has none. */
export interface Column {
  stage: Stage;
  step: Step | null;
}

export const columnsOf = ({ stages }: Pick<Journey, 'stages'>): Column[] =>
  stages.flatMap((stage): Column[] =>
    stage.steps.length > 0 ? stage.steps.map((step) => ({ stage, step })) : [{ stage, step: null }]
  );

/** Where a stage begins, from 0, and how many columns wide it is. */
export interface Span {
  stage: Stage;
  from: number;
  columns: number;
}

export const spansOf = ({ stages }: Pick<Journey, 'stages'>): Span[] => {
  let from = 0;
  return stages.map((stage) => {
    const span = { stage, from, columns: Math.max(1, stage.steps.length) };
    from += span.columns;
    return span;
  });
};

/** An edge between columns, counted from the board's beginning; 0 lies before the first. */
export type Edge = number;

const withoutStep = (spans: readonly Span[], id: string): { key: string; ids: string[] }[] =>
  spans.map(({ stage }) => ({
    key: stage.key,
    ids: stage.steps.flatMap((step) => (step.id === id ? [] : [step.id])),
  }));

/**
 * Where a dragged step would come to stand.
 * @param along how far the pointer is from the board's beginning, in columns
 */
export const stepPlaceAt = (
  journey: Pick<Journey, 'stages'>,
  id: string,
  along: number
): CarriedTo | null => {
  const spans = spansOf(journey);
  const index = spans.findIndex(({ from, columns }) => along < from + columns);
  const span = spans[index] ?? spans.at(-1);
  if (!span) return null;
  const edge = Math.max(0, Math.min(span.columns, Math.round(along - span.from)));
  const before = span.stage.steps.slice(0, edge).filter((step) => step.id !== id);
  return { stage: span.stage.key, at: before.length };
};

/** Where a dragged stage would come to stand: beyond a stage as soon as the pointer is past its middle. */
export const stagePlaceAt = (
  journey: Pick<Journey, 'stages'>,
  key: string,
  along: number
): CarriedTo => {
  const others = spansOf(journey).filter(({ stage }) => stage.key !== key);
  const at = others.filter(({ from, columns }) => along > from + columns / 2).length;
  return { stage: null, at };
};

/** The edge at which a carried step or stage would be put down. */
export const edgeOfPlace = (
  journey: Pick<Journey, 'stages'>,
  thing: { kind: 'step' | 'stage'; id: string },
  to: CarriedTo
): Edge => {
  const spans = spansOf(journey);
  if (thing.kind === 'stage') {
    const others = spans.filter(({ stage }) => stage.key !== thing.id);
    const next = others[to.at];
    const last = spans.at(-1);
    return next ? next.from : last ? last.from + last.columns : 0;
  }
  const span = spans.find(({ stage }) => stage.key === to.stage);
  const ids = withoutStep(spans, thing.id).find(({ key }) => key === to.stage)?.ids ?? [];
  if (!span) return 0;
  const before = ids[to.at - 1];
  if (before === undefined) return span.from;
  return span.from + span.stage.steps.findIndex((step) => step.id === before) + 1;
};
