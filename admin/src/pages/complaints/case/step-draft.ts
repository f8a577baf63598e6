import {
  isCosted,
  type ComplaintFacts,
  type ComplaintState,
  type FactChanges,
  type Level,
  type Priority,
  type PriorityMatrix,
  type RemedyType,
  type Severity,
} from '../../../../../shared/contracts/complaint';
import type { DeskCommand } from '../../../../../shared/contracts/complaint-desk';
import { priorityOf } from '../../../../../shared/complaint-priority';
import type { LocalDate } from '../../../../../shared/time';
import { instantIn } from '../../../calendar/zone-time';
import { isCurrency, minorUnits } from '../../../format/money';
import { parseNumber } from '../../../format/number-text';
import { fieldsOf, isOptional, partsOf, type OfferedAction } from './step-fields';

/** A step's form as it is being filled in; texts as they were typed. */
export interface StepDraft {
  /** Texts and keys by the name of their fact, or `reason` or `text`. */
  words: Partial<Record<string, string>>;
  flags: Partial<Record<string, boolean>>;
  severity: Severity | null;
  levels: Partial<Record<'complexity' | 'impact' | 'urgency', Level>>;
  /** Set by hand; null: the matrix's. */
  priority: Priority | null;
  escalationLevel: number;
  remedy: { type: RemedyType | null; amount: string; currency: string; reason: string };
  /** When the complainant hears again, by the case's own clock. */
  next: { date: LocalDate; time: string };
  /** Which of alternatives is given, by the joined name. */
  chosen: Partial<Record<string, string>>;
}

/** What a draft is judged and sent with. */
export interface StepContext {
  action: OfferedAction;
  facts: Partial<ComplaintFacts>;
  matrix: PriorityMatrix;
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
}

const FLAGS: readonly string[] = [
  'safety',
  'immediateActionNeeded',
  'immediateActionPossible',
  'remedyCarriedOut',
];
export const isFlag = (name: string): boolean => FLAGS.includes(name);

/** Which name of alternatives the draft gives. */
export const chosenOf = (field: string, { chosen }: Pick<StepDraft, 'chosen'>): string =>
  chosen[field] ?? field.split('|')[0] ?? field;

/** What of an assessment is known with the draft. */
export const assessmentOf = (
  draft: StepDraft,
  facts: Partial<ComplaintFacts>
): Partial<ComplaintFacts> => ({
  ...facts,
  ...(draft.severity && { severity: draft.severity }),
  ...draft.levels,
  ...(draft.flags.safety !== undefined && { safety: draft.flags.safety }),
});

/** The priority by the matrix, as far as the draft goes. */
export const matrixPriority = (
  draft: StepDraft,
  { facts, matrix }: Pick<StepContext, 'facts' | 'matrix'>
): Priority | null => priorityOf(assessmentOf(draft, facts), matrix);

const words = (draft: StepDraft, name: string): string => draft.words[name]?.trim() ?? '';

const nextUpdate = ({ next }: StepDraft, { timeZone }: Pick<StepContext, 'timeZone'>): number =>
  instantIn(timeZone, next.date, next.time);

const costOf = ({ remedy }: StepDraft) => {
  if (remedy.amount.trim() === '') return null;
  const amount = minorUnits(parseNumber(remedy.amount), remedy.currency);
  return amount === null ? undefined : { amount, currency: remedy.currency };
};

const isRemedyGiven = (draft: StepDraft): boolean => {
  const { type, reason, amount, currency } = draft.remedy;
  if (type === null || (type === 'none' && reason.trim() === '')) return false;
  if (type === 'none') return true;
  if (amount.trim() === '') return !isCosted(type);
  return isCurrency(currency) && costOf(draft) !== undefined;
};

/** A remedy that was chosen but for what it costs. */
const lacksCost = ({ remedy: { type, amount } }: StepDraft): boolean =>
  type !== null && isCosted(type) && amount.trim() === '';

const isGiven = (field: string, draft: StepDraft, context: StepContext): boolean => {
  const name = chosenOf(field, draft);
  if (name === 'remedy') return isRemedyGiven(draft);
  if (name === 'nextUpdateDue') return nextUpdate(draft, context) > context.now;
  if (name === 'escalationLevel' || name === 'immediate') return true;
  if (isFlag(name)) return draft.flags[name] !== undefined;
  return words(draft, name) !== '';
};

/** Names of what a form still lacks, in its order; what is made elsewhere included. */
export const lacks = (draft: StepDraft, context: StepContext): string[] => {
  const { action } = context;
  const { assessment, elsewhere } = partsOf(action.needs);
  const assessed = assessmentOf(draft, {});
  const missing: string[] = assessment.filter((name) =>
    isFlag(name) ? draft.flags[name] === undefined : assessed[name] === undefined
  );
  const byMatrix = matrixPriority(draft, context);
  const deviates = draft.priority !== null && byMatrix !== null && draft.priority !== byMatrix;
  if (assessment.length > 0 && deviates && words(draft, 'priorityReason') === '')
    missing.push('priorityReason');
  const fields = fieldsOf(action).filter(
    (field) => !isOptional(field, action) && !isGiven(field, draft, context)
  );
  const named = fields.map((field) =>
    field === 'remedy' && lacksCost(draft) ? 'remedy.cost' : field
  );
  return [...elsewhere, ...missing, ...named];
};

const remedyOf = (draft: StepDraft): ComplaintFacts['remedy'] | null => {
  const { type, reason } = draft.remedy;
  if (type === null) return null;
  return {
    type,
    cost: type === 'none' ? null : (costOf(draft) ?? null),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
};

const factOf = (name: string, draft: StepDraft, context: StepContext): FactChanges => {
  if (name === 'reason' || name === 'text') return {};
  if (name === 'remedy') return { remedy: remedyOf(draft) };
  if (name === 'nextUpdateDue')
    return { nextUpdateDue: new Date(nextUpdate(draft, context)).toISOString() };
  if (name === 'escalationLevel') return { escalationLevel: draft.escalationLevel };
  if (name === 'immediate') return { immediate: true };
  if (isFlag(name)) return { [name]: draft.flags[name] };
  return { [name]: words(draft, name) };
};

const assessmentFacts = (draft: StepDraft, context: StepContext): FactChanges => {
  const { assessment } = partsOf(context.action.needs);
  if (assessment.length === 0) return {};
  const { severity } = draft;
  const flags = assessment
    .filter((name) => isFlag(name))
    .map((name) => [name, draft.flags[name]] as const);
  const byHand = draft.priority !== null && draft.priority !== matrixPriority(draft, context);
  return {
    ...(assessment.includes('severity') && severity && { severity }),
    ...draft.levels,
    ...Object.fromEntries(flags),
    ...(byHand && { priority: draft.priority, priorityReason: words(draft, 'priorityReason') }),
  };
};

/** Facts that only the first of several steps brings; the rest comes with the last. */
const OF_THE_FIRST: readonly string[] = ['acknowledgementMode', 'unacknowledgedReason'];

/** The commands of a form that lacks nothing: one for each state the step goes through. */
export const commandsOf = (draft: StepDraft, context: StepContext): DeskCommand[] => {
  const { action } = context;
  const given = fieldsOf(action).map((field) => chosenOf(field, draft));
  const last = action.through.length - 1;
  const textOf = (name: 'reason' | 'text') =>
    given.includes(name) && words(draft, name) !== '' ? { [name]: words(draft, name) } : {};
  return action.through.map((to: ComplaintState, index): DeskCommand => {
    const names = given.filter((name) =>
      last === 0 ? true : OF_THE_FIRST.includes(name) === (index === 0)
    );
    const facts: FactChanges = Object.assign(
      index === last ? assessmentFacts(draft, context) : {},
      ...names.map((name) => factOf(name, draft, context))
    );
    return {
      type: 'step',
      to,
      ...(Object.keys(facts).length > 0 && { facts }),
      ...(index === last && { ...textOf('reason'), ...textOf('text') }),
    };
  });
};
