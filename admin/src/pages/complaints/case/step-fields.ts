import type { ComplaintState } from '../../../../../shared/contracts/complaint';
import type { StepOffered } from '../../../../../shared/contracts/complaint-desk';

/** Facts of an assessment: asked for together, because they make the priority. */
export const ASSESSMENT_FACTS = [
  'severity',
  'safety',
  'complexity',
  'impact',
  'urgency',
  'immediateActionNeeded',
  'immediateActionPossible',
] as const;
export type AssessmentFact = (typeof ASSESSMENT_FACTS)[number];

/** What no form can give: it is made elsewhere, and without it the step waits. */
export const MADE_ELSEWHERE = ['rootCause', 'remedyApproved'] as const;
export type MadeElsewhere = (typeof MADE_ELSEWHERE)[number];

/** A step as the page offers it: one of the process, or one that takes several at once. */
export interface OfferedAction extends StepOffered {
  /** States in the order in which the step takes them. */
  through: ComplaintState[];
}

const isAssessment = (name: string): name is AssessmentFact =>
  (ASSESSMENT_FACTS as readonly string[]).includes(name);

export const isMadeElsewhere = (name: string): name is MadeElsewhere =>
  (MADE_ELSEWHERE as readonly string[]).includes(name);

/** Taking up what has come in and judging it are one thing for an agent, and two steps of the process. */
const assessAtOnce = (acknowledge: StepOffered): OfferedAction => ({
  ...acknowledge,
  to: 'assessed',
  needs: [...acknowledge.needs, ...ASSESSMENT_FACTS],
  through: ['acknowledged', 'assessed'],
});

/**
 * Steps as buttons, the likeliest first. What was received can be assessed at once.
 * @param assessed facts of the assessment that are known already
 */
export const actionsOf = (
  steps: readonly StepOffered[],
  state: ComplaintState,
  assessed: ReadonlySet<string> = new Set()
): OfferedAction[] => {
  const single = steps.map((step): OfferedAction => ({ ...step, through: [step.to] }));
  const acknowledge = steps.find(({ to }) => to === 'acknowledged');
  if (state !== 'received' || !acknowledge)
    return single.sort((one, other) => Number(other.likeliest) - Number(one.likeliest));
  const atOnce = assessAtOnce(acknowledge);
  const needs = atOnce.needs.filter((name) => !assessed.has(name));
  return [
    { ...atOnce, needs, likeliest: true },
    ...single.map((step) => ({ ...step, likeliest: false })),
  ];
};

/** A form's parts: the assessment as one, each other need by itself, what is made elsewhere apart. */
export const partsOf = (
  needs: readonly string[]
): { assessment: AssessmentFact[]; single: string[]; elsewhere: MadeElsewhere[] } => ({
  assessment: needs.filter(isAssessment),
  single: needs.filter(
    (name) => !isAssessment(name) && !isMadeElsewhere(name) && name !== 'priority'
  ),
  elsewhere: needs.filter(isMadeElsewhere),
});

/** Steps by which the complainant is asked or told something although the process does not need the words. */
const TELLING: readonly ComplaintState[] = ['awaiting_customer'];

/** Everything a form asks for, in its order. */
export const fieldsOf = ({ to, needs }: Pick<OfferedAction, 'to' | 'needs'>): string[] => {
  const { single } = partsOf(needs);
  return TELLING.includes(to) && !single.includes('text') ? [...single, 'text'] : single;
};

/** What may stay empty. */
export const isOptional = (field: string, { needs }: Pick<OfferedAction, 'needs'>): boolean =>
  !needs.includes(field);
