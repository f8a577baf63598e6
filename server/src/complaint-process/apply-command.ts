import type {
  ComplaintEventDraft,
  ComplaintRefusal,
  FactChanges,
} from '../../../shared/contracts/complaint';
import { allowedSteps, isEnded, needsApproval } from './allowed-steps';
import type { ComplaintCommand, ProcessSettings, Refuse } from './command';
import { secretIssueOf, type ComplaintCase } from './complaint-case';
import { factFaults, isInstant } from './fact-faults';
import { contradiction, lacksCost, lacksPriorityReason, takeStep, withPriority } from './take-step';

/** The events a command makes, to be sealed and stored; or why it makes none. */
export type CommandResult =
  { ok: true; events: ComplaintEventDraft[] } | { ok: false; refusal: ComplaintRefusal };

type Of<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>;
type Outcome = Partial<ComplaintEventDraft> | ComplaintRefusal;

const isRefusal = (outcome: Outcome): outcome is ComplaintRefusal => 'code' in outcome;

const recordFacts = (
  it: ComplaintCase,
  { facts, at, by }: Of<'facts'>,
  settings: ProcessSettings,
  refuse: Refuse
): Outcome => {
  if (it.state === 'draft') return refuse('invalid', 'a complaint is received first');
  const changes: FactChanges = withPriority(it.facts, facts, settings);
  if (Object.keys(changes).length === 0) return refuse('invalid', 'there are no facts to set');
  // A remedy is proposed by a step, and can be revised until the decision is told.
  const place = it.state === 'response_proposed' ? it.state : null;
  const wrong = contradiction(it, changes, place, at, settings.reference);
  if (wrong) return refuse('invalid', wrong);
  if (lacksPriorityReason(it.facts, facts, settings))
    return refuse('missing', 'a priority against the matrix needs priorityReason', [
      'priorityReason',
    ]);
  if (lacksCost(changes, by)) return refuse('missing', 'a remedy needs its cost', ['remedy.cost']);
  return { type: 'facts', facts: changes };
};

const decideApproval = (
  it: ComplaintCase,
  { by, granted }: Of<'approval'>,
  { rules }: ProcessSettings,
  refuse: Refuse
): Outcome => {
  if (it.state !== 'response_proposed' || !needsApproval(it.facts, rules))
    return refuse('invalid', 'there is no remedy that needs approval');
  if (by.role !== 'manager' && by.role !== 'import')
    return refuse('not_permitted', 'remedies are approved by managers');
  if (by.role === 'manager' && by.id !== null && by.id === it.proposedBy)
    return refuse('not_permitted', 'nobody approves a remedy of their own');
  return { type: 'approval', facts: { remedyApproved: granted } };
};

const correctContact = (
  it: ComplaintCase,
  { changed, locale }: Of<'contact'>,
  refuse: Refuse
): Outcome => {
  if (it.state === 'draft') return refuse('invalid', 'a complaint is received first');
  if (it.facts.anonymous) return refuse('invalid', 'anonymous complaints are nobody’s: that stays');
  if (changed.length === 0 && locale === undefined)
    return refuse('invalid', 'contact must differ from what is known');
  const facts: FactChanges = {
    ...(changed.length > 0 && { contactCorrected: changed }),
    ...(locale !== undefined && { locale }),
  };
  return { type: 'facts', facts };
};

/** How many secrets a case has had: its first came with it. */
const replaceSecret = (it: ComplaintCase, refuse: Refuse): Outcome => {
  if (it.state === 'draft') return refuse('invalid', 'a complaint is received first');
  return { type: 'facts', facts: { secretIssue: secretIssueOf(it) + 1 } };
};

const merge = (
  it: ComplaintCase,
  { duplicate }: Of<'merge'>,
  { reference }: ProcessSettings,
  refuse: Refuse
): Outcome => {
  if (it.state === 'duplicate' || it.state === 'draft')
    return refuse('ended', `nothing is merged into a complaint that is ${it.state}`);
  if (duplicate === reference) return refuse('invalid', 'a complaint cannot repeat itself');
  if (it.merged.includes(duplicate)) return refuse('invalid', `${duplicate} is merged already`);
  return { type: 'merged', merged: duplicate };
};

const write = (it: ComplaintCase, command: Of<'message' | 'note'>, refuse: Refuse): Outcome => {
  if (it.state === 'draft') return refuse('invalid', 'a complaint is received first');
  if (command.text.trim() === '' && !command.attachments?.length)
    return refuse('missing', `a ${command.type} needs a text`, ['text']);
  if (isEnded(it.state) && it.state !== 'closed' && command.by.role === 'complainant')
    return refuse('ended', `a complaint that is ${it.state} takes no messages`);
  return {
    type: command.type,
    visibility: command.type === 'message' ? 'public' : 'private',
    text: command.text,
    attachments: command.attachments ?? [],
  };
};

const step = (
  it: ComplaintCase,
  command: Of<'step'>,
  settings: ProcessSettings,
  refuse: Refuse
): Outcome => {
  const taken = takeStep(it, command, settings, refuse);
  if ('code' in taken) return taken;
  return {
    type: 'step',
    from: it.state,
    to: command.to,
    // A complainant follows where a case stands; only what is among staff stays hidden.
    visibility: 'public',
    facts: taken.facts,
    text: command.text ?? null,
    attachments: command.attachments ?? [],
  };
};

const outcomeOf = (
  it: ComplaintCase,
  command: ComplaintCommand,
  settings: ProcessSettings,
  refuse: Refuse
): Outcome => {
  switch (command.type) {
    case 'step':
      return step(it, command, settings, refuse);
    case 'facts':
      return recordFacts(it, command, settings, refuse);
    case 'approval':
      return decideApproval(it, command, settings, refuse);
    case 'merge':
      return merge(it, command, settings, refuse);
    case 'contact':
      return correctContact(it, command, refuse);
    case 'secret':
      return replaceSecret(it, refuse);
    case 'message':
    case 'note':
      return write(it, command, refuse);
  }
};

/** Faults that do not depend on where the case is. */
const unfit = (
  it: ComplaintCase,
  command: ComplaintCommand,
  refuse: Refuse
): ComplaintRefusal | null => {
  if (!isInstant(command.at)) return refuse('invalid', 'at must be an instant in UTC');
  if (it.lastAt !== null && command.at < it.lastAt)
    return refuse('out_of_order', `the case has an event at ${it.lastAt} already`);
  const mayWrite = command.type === 'step' || command.type === 'message';
  if (command.by.role === 'complainant' && !mayWrite)
    return refuse('not_permitted', 'complainants write messages and take steps of their own');
  const [fault] = 'facts' in command ? factFaults(command.facts ?? {}) : [];
  return fault ? refuse('invalid', fault.message) : null;
};

/**
 * Carries out a command on a case: the events it makes, or a refusal that says what is allowed and what
 * is missing. Nothing is changed; the same case and command always give the same answer.
 *
 * The state that a refusal leaves is the one it found. `impossible_step`, `ended`, `out_of_order`,
 * `too_early` and `too_late` speak of the case (409), `missing` and `invalid` of the command (400),
 * `not_permitted` of who gave it (403).
 */
export const applyCommand = (
  it: ComplaintCase,
  command: ComplaintCommand,
  settings: ProcessSettings
): CommandResult => {
  const refuse: Refuse = (code, message, missing = []) => ({
    code,
    message,
    state: it.state,
    allowed: allowedSteps(it, command.by.role),
    missing,
  });
  const outcome = unfit(it, command, refuse) ?? outcomeOf(it, command, settings, refuse);
  if (isRefusal(outcome)) return { ok: false, refusal: outcome };
  const event: ComplaintEventDraft = {
    type: 'facts',
    from: null,
    to: null,
    text: null,
    visibility: 'private',
    facts: {},
    merged: null,
    attachments: [],
    ...outcome,
    sequence: it.sequence + 1,
    at: command.at,
    by: command.by,
    reason: ('reason' in command ? command.reason : null) ?? null,
  };
  return { ok: true, events: [event] };
};

/** The instant to give a command: now, but never before the case's last event (clocks of servers differ). */
export const instantFor = (it: ComplaintCase, now: Date): string => {
  const at = now.toISOString();
  return it.lastAt !== null && it.lastAt > at ? it.lastAt : at;
};
