import type { AnswerJson } from '../../../../shared/contracts/import-mapping';
import { DEFAULT_SCALES, FIXED_SCALES, type Metric } from '../../../../shared/metrics';
import { scaleId, type Scale } from '../../../../shared/scale';
import { foldName } from '../../calendar/fold-name';
import { readScore } from '../score-text';
import { shareOf, type Column } from './column';
import { namedMetric } from './header-words';
import { meansNothing, WORD_SCALES } from './score-words';

const SURE = 0.95;
/** Enough where the column's name says what it measures: the other rows are slips, and will be rejected. */
const LIKELY = 0.8;
/** A code beyond the scale is "no answer" rather than a slip when at most so large a share has it. */
const RARE = 0.4;
/** Scales that questions commonly have, and which of them a metric may have. */
const COMMON: readonly Scale[] = [
  { min: -1, max: 1 },
  { min: -2, max: 2 },
  { min: 0, max: 1 },
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
];

interface Scores {
  scale: Scale;
  values?: Record<string, number>;
  null?: string[];
}

const lies = (score: number | null, { min, max }: Scale): boolean =>
  score !== null && score >= min && score <= max;

/** One below or above the scale, or a run of nines. */
const isCode = (score: number, { min, max }: Scale): boolean =>
  score === max + 1 || (score === 0 && min === 1) || /^-?9{2,}$/.test(String(score));

/** Scales of two or three points are too short for that: 1 and 2 may be yes and no. */
const allButCodes = (texts: readonly string[], scale: Scale): boolean => {
  if (scale.max - scale.min < 4) return false;
  const inside = shareOf(texts, (text) => lies(readScore(text), scale));
  const codes = shareOf(texts, (text) => {
    const score = readScore(text);
    return score !== null && isCode(score, scale);
  });
  return inside >= 1 - RARE && inside + codes >= SURE;
};

/**
 * The scale of whole numbers, and the codes outside it that stand for no answer: `0` and `6` beside 1 to 5,
 * `11` beside 0 to 10.
 */
const numberScores = (texts: readonly string[], metric: Metric | null): Scores | null => {
  const answered = texts.filter((text) => !meansNothing(text));
  if (answered.length === 0 || shareOf(answered, (text) => readScore(text) !== null) < SURE)
    return null;
  const candidates =
    metric && FIXED_SCALES.has(metric)
      ? [DEFAULT_SCALES[metric]]
      : metric === 'emotion'
        ? COMMON.slice(0, 4)
        : [...COMMON.slice(2)];
  const inside = (scale: Scale) => shareOf(answered, (text) => lies(readScore(text), scale));
  const chosen =
    candidates.find((scale) => inside(scale) >= SURE || allButCodes(answered, scale)) ??
    (metric ? candidates.find((scale) => inside(scale) >= LIKELY) : undefined);
  if (!chosen) return null;
  const outside = [...new Set(texts)].filter((text) => !lies(readScore(text), chosen));
  const nothing = outside.filter((text) => {
    const score = readScore(text);
    return meansNothing(text) || (score !== null && isCode(score, chosen));
  });
  return nothing.length > 0 ? { scale: chosen, null: nothing } : { scale: chosen };
};

const wordScores = ({ distinct, texts }: Column): Scores | null => {
  if (distinct.length > 15) return null;
  const answered = texts.filter((text) => !meansNothing(text));
  for (const { scale, scores } of WORD_SCALES) {
    if (shareOf(answered, (text) => scores.has(foldName(text))) < SURE) continue;
    const values = Object.fromEntries(
      distinct.flatMap((text): [string, number][] => {
        const score = scores.get(foldName(text));
        return score === undefined ? [] : [[text, score]];
      })
    );
    const nothing = distinct.filter(meansNothing);
    return nothing.length > 0 ? { scale, values, null: nothing } : { scale, values };
  }
  return null;
};

const metricFor = (named: Metric | null, { scale, values }: Scores): Metric => {
  const points = scale.max - scale.min + 1;
  // "Would you recommend us?" with yes and no is not the 0 to 10 of NPS.
  if (named === 'nps' || named === 'enps') return points === 11 ? named : 'csat';
  if (named === 'stars' && (scale.min !== 1 || scale.max !== 5))
    return scale.max === 10 ? 'nps' : 'csat';
  if (scale.min < 0) return 'emotion';
  return named ?? (values ? 'csat' : points === 11 ? 'nps' : 'stars');
};

/** `label_id` beside `label` says the same again, in numbers that are no scores. */
const CODES: ReadonlySet<string> = new Set(['id', 'code', 'key', 'کد']);

const sameScale = (a: Scale, b: Scale): boolean => a.min === b.min && a.max === b.max;

/**
 * One answer of each row from a column of scores, in numbers of any digits or in words. A column of small
 * numbers whose name says nothing of scores is none: it may be an age or a gate.
 */
export const guessScore = (column: Column): { answer: AnswerJson; metric: Metric } | null => {
  const named = namedMetric(column);
  const words = wordScores(column);
  if (words && !named && words.scale.min === 0) return null;
  const numbers = named && !column.words.some((word) => CODES.has(word)) ? named : null;
  const found =
    words ?? (numbers && (numberScores(column.texts, numbers) ?? numberScores(column.texts, null)));
  if (!found) return null;
  const metric = metricFor(named, found);
  const answer: AnswerJson = {
    metric: { value: metric },
    score: {
      column: column.name,
      ...(found.values ? { values: found.values } : {}),
      ...(found.null ? { null: found.null } : {}),
    },
  };
  if (!sameScale(found.scale, DEFAULT_SCALES[metric]))
    answer.scale = { value: scaleId(found.scale) };
  return { answer, metric };
};
