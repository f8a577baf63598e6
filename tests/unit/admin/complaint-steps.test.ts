import { caseOf } from '../../../server/src/complaint-process';
import { stepsOffered } from '../../../server/src/services/desk/steps';
import {
  COMPLAINT_STATES,
  type ComplaintState,
  type FactChanges,
  type RemedyType,
} from '../../../shared/contracts/complaint';
import type { DeskCommand } from '../../../shared/contracts/complaint-desk';
import { newStepDraft } from '../../../admin/src/pages/complaints/case/new-step-draft';
import {
  commandsOf,
  lacks,
  type StepContext,
  type StepDraft,
} from '../../../admin/src/pages/complaints/case/step-draft';
import {
  actionsOf,
  isMadeElsewhere,
  type OfferedAction,
} from '../../../admin/src/pages/complaints/case/step-fields';
import { ASSESSMENT, Desk, hour, MANAGER, SETTINGS, WAY_TO } from '../complaint-process/desk';

const NOW = hour(1e5);
const timeZone = 'Asia/Riyadh';

const at = (state: ComplaintState): Desk => new Desk().walk(...WAY_TO[state]);

const offered = (desk: Desk): OfferedAction[] => {
  const it = caseOf(desk.events);
  const steps = stepsOffered(it, MANAGER, NOW, SETTINGS.rules);
  return actionsOf(steps, it.state).filter(({ barred }) => barred === null);
};

const contextOf = (desk: Desk, action: OfferedAction): StepContext => ({
  action,
  facts: caseOf(desk.events).facts,
  matrix: SETTINGS.matrix,
  timeZone,
  now: Date.parse(NOW),
});

const empty = (context: StepContext): StepDraft =>
  newStepDraft({ ...context, me: '1', recourse: 'Write to us again.', currencies: [] });

/** As an agent fills in whatever a form can ask for. */
const filled = (draft: StepDraft): StepDraft => ({
  ...draft,
  words: {
    acknowledgementMode: 'email',
    findings: 'lost',
    causeCode: 'delivery.lost',
    awaitingReason: 'a photo',
    escalatedTo: '2',
    levelDecision: 'refund',
    decisionMode: 'email',
    text: 'We are sorry.',
    reason: 'because',
    externalBody: 'Council',
    externalReference: 'X-1',
    externalOutcome: 'for us',
    mergedInto: 'C-0',
    ...draft.words,
  },
  flags: {
    safety: false,
    immediateActionNeeded: false,
    immediateActionPossible: true,
    remedyCarriedOut: true,
  },
  severity: 'medium',
  levels: { complexity: 'low', impact: 'medium', urgency: 'high' },
  remedy: { type: 'refund', amount: '۱۵٫۵', currency: 'SAR', reason: '' },
});

/** Gives commands to the process as the server does, with what the server adds. */
const give = (desk: Desk, commands: readonly DeskCommand[]) =>
  commands.map((command) => {
    const assessed = command.type === 'step' && command.to === 'assessed';
    const facts: FactChanges = 'facts' in command ? (command.facts ?? {}) : {};
    const whole = assessed ? { ...command, facts: { ...facts, sla: ASSESSMENT.sla } } : command;
    return desk.give({ ...whole, by: MANAGER, at: NOW });
  });

const STEPS = COMPLAINT_STATES.filter((state) => state !== 'draft').flatMap((state) =>
  offered(at(state)).map(({ to, through }) => ({ state, to, way: through.join(' ') }))
);

describe('the form of a step', () => {
  it.each(STEPS)('from $state to $to gives what the process takes ($way)', ({ state, to }) => {
    const desk = at(state);
    const action = offered(desk).find((one) => one.to === to)!;
    const context = contextOf(desk, action);
    const draft = filled(empty(context));
    expect(lacks(draft, context).filter((name) => !isMadeElsewhere(name))).toEqual([]);
    const results = give(desk, commandsOf(draft, context));
    expect(results.map((result) => (result.ok ? 'ok' : result.refusal.message))).toEqual(
      action.through.map(() => 'ok')
    );
    expect(desk.state).toBe(to);
  });

  it('asks for nothing else than what is needed, and names what is not there', () => {
    const desk = at('investigating');
    const propose = offered(desk)[0]!;
    expect(propose).toMatchObject({ to: 'response_proposed', likeliest: true });
    const context = contextOf(desk, propose);
    expect(lacks(empty(context), context)).toEqual(['findings', 'causeCode', 'remedy']);
  });

  it('begins with the money of the place, where there is one alone', () => {
    const desk = at('investigating');
    const context = contextOf(desk, offered(desk)[0]!);
    const currency = (currencies: string[], facts: FactChanges = {}) =>
      newStepDraft({
        ...context,
        facts: { ...context.facts, ...facts } as StepContext['facts'],
        ...{ me: null, recourse: '', currencies },
      }).remedy.currency;
    expect(currency([])).toBe('');
    expect(currency(['SAR', 'SAR'])).toBe('SAR');
    expect(currency(['SAR', 'EGP'])).toBe('');
    const remedy = { type: 'refund' as const, cost: { amount: 100, currency: 'EGP' } };
    expect(currency(['SAR'], { remedy })).toBe('EGP');
  });

  it('assesses at once what came in, and what was acknowledged by itself needs no word of that', () => {
    const first = offered(at('received'));
    expect(first.map(({ to, likeliest }) => [to, likeliest])).toEqual([
      ['assessed', true],
      ['acknowledged', false],
      ['duplicate', false],
      ['out_of_scope', false],
    ]);
    expect(first[0]?.needs[0]).toBe('acknowledgementMode|unacknowledgedReason');
    const told = at('received');
    told.give({ type: 'facts', facts: { acknowledgementMode: 'email' } });
    expect(offered(told)[0]?.needs[0]).toBe('severity');
  });

  it('takes the other of two, where that is chosen', () => {
    const desk = at('received');
    const context = contextOf(desk, offered(desk)[0]!);
    const field = 'acknowledgementMode|unacknowledgedReason';
    const draft = filled({
      ...empty(context),
      chosen: { [field]: 'unacknowledgedReason' },
    });
    expect(lacks(draft, context)).toEqual([field]);
    const words = { ...draft.words, unacknowledgedReason: 'no address' };
    const [acknowledged, assessed] = commandsOf({ ...draft, words }, context);
    expect(acknowledged).toEqual({
      type: 'step',
      to: 'acknowledged',
      facts: { unacknowledgedReason: 'no address' },
    });
    expect(assessed).toMatchObject({ to: 'assessed', facts: { severity: 'medium' } });
  });

  it('wants a reason for another priority than the matrix gives, and sends none that is the same', () => {
    const desk = at('acknowledged');
    const context = contextOf(
      desk,
      offered(desk).find(({ to }) => to === 'assessed')!
    );
    const draft = filled(empty(context));
    const high: StepDraft = { ...draft, priority: 'urgent' };
    expect(lacks(high, context)).toEqual(['priorityReason']);
    const words = { ...draft.words, priorityReason: 'press' };
    expect(commandsOf({ ...high, words }, context)[0]).toMatchObject({
      facts: { priority: 'urgent', priorityReason: 'press' },
    });
    const [plain] = commandsOf(draft, context);
    expect(plain).not.toHaveProperty('facts.priority');
  });

  it('keeps money in minor units of its currency, from any digits, and refuses finer ones', () => {
    const desk = at('investigating');
    const context = contextOf(desk, offered(desk)[0]!);
    const draft = filled(empty(context));
    expect(commandsOf(draft, context)[0]).toMatchObject({
      facts: { remedy: { type: 'refund', cost: { amount: 1550, currency: 'SAR' } } },
    });
    const yen = { ...draft, remedy: { ...draft.remedy, currency: 'JPY' } };
    expect(lacks(yen, context)).toEqual(['remedy']);
    const none: StepDraft = { ...draft, remedy: { ...draft.remedy, type: 'none' } };
    expect(lacks(none, context)).toEqual(['remedy']);
  });

  it('asks what a remedy costs unless it is only words', () => {
    const desk = at('investigating');
    const context = contextOf(desk, offered(desk)[0]!);
    const draft = filled(empty(context));
    const costing = (type: RemedyType, amount: string): StepDraft => ({
      ...draft,
      remedy: { ...draft.remedy, type, amount },
    });
    for (const type of ['refund', 'replace', 'repair', 'goodwill'] as const) {
      expect(lacks(costing(type, ' '), context)).toEqual(['remedy.cost']);
      expect(lacks(costing(type, '0'), context)).toEqual([]);
    }
    expect(lacks(costing('apology', ''), context)).toEqual([]);
  });

  it('does not promise news for a time that is over', () => {
    const desk = at('investigating');
    const wait = offered(desk).find(({ to }) => to === 'awaiting_customer')!;
    const context = contextOf(desk, wait);
    const draft = filled(empty(context));
    expect(lacks({ ...draft, next: { date: '2020-01-01', time: '10:00' } }, context)).toEqual([
      'nextUpdateDue',
    ]);
    const [command] = commandsOf(
      { ...draft, next: { date: '2099-01-01', time: '10:00' } },
      context
    );
    expect(command).toMatchObject({
      text: 'We are sorry.',
      facts: { nextUpdateDue: '2099-01-01T07:00:00.000Z' },
    });
  });

  it('waits for an analysis or an approval that is made elsewhere', () => {
    const desk = at('acknowledged');
    desk.step('assessed', { facts: { severity: 'critical', impact: 'high', urgency: 'high' } });
    desk.step('investigating');
    const context = contextOf(desk, offered(desk)[0]!);
    expect(lacks(filled(empty(context)), context)).toEqual(['rootCause']);
  });
});
