import type { Journey, Step } from '../../../../shared/contracts/journey';

/** What a journey's text has only keys for. */
export interface MermaidNames {
  /** Who goes the journey: the persona's name, or the word for a customer. */
  actor: string;
  /** Names of touchpoints by key, for steps that have no name of their own. */
  touchpoints?: Readonly<Record<string, string>>;
}

/** What ends a text or begins a comment in Mermaid, and what looks like it but does neither. */
const LOOK_ALIKES: readonly [RegExp, string][] = [
  [/\s+/g, ' '],
  [/:/g, '∶'],
  [/#/g, '＃'],
  [/;/g, '；'],
  [/%%+/g, '%'],
];

/** Words that would begin a statement: a space of no width before them makes them a text. */
const KEYWORD = /^(section|title|journey|accTitle|accDescr)\b/i;

const harmless = (text: string): string => {
  const plain = LOOK_ALIKES.reduce((left, [sign, like]) => left.replace(sign, like), text).trim();
  return KEYWORD.test(plain) ? `\u200B${plain}` : plain;
};

const nameOf = ({ id, name, cells }: Step, { touchpoints = {} }: MermaidNames): string => {
  const { touchpoint } = cells;
  const ofTouchpoint =
    touchpoint !== undefined && Object.hasOwn(touchpoints, touchpoint)
      ? touchpoints[touchpoint]
      : touchpoint;
  return harmless(name) || harmless(ofTouchpoint ?? '') || id;
};

/** Mermaid's 1 to 5 for −2 to +2; the middle where nobody said. */
const scoreOf = ({ cells }: Step): number => (cells.emotion ?? 0) + 3;

/**
 * A journey as a Mermaid `journey` diagram: stages, steps and the emotion that is meant. There is no way
 * back: Mermaid knows no lanes and no ids.
 */
export const journeyToMermaid = (journey: Journey, names: MermaidNames): string => {
  const actor = harmless(names.actor).replace(/,/g, ' ');
  const lines = journey.stages.flatMap(({ name, steps }) => [
    `  section ${harmless(name) || '–'}`,
    ...steps.map((step) => `    ${nameOf(step, names)}: ${scoreOf(step)}: ${actor}`),
  ]);
  return ['journey', `  title ${harmless(journey.name)}`, ...lines, ''].join('\n');
};
