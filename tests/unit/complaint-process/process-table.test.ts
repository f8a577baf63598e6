import { PROCESS, allowedSteps, caseOf, missingFor } from '../../../server/src/complaint-process';
import { COMPLAINT_STATES, type ComplaintState } from '../../../shared/contracts/complaint';
import {
  AGENT,
  Desk,
  ENTERING,
  GUEST,
  IMPORT,
  MANAGER,
  SETTINGS,
  SYSTEM,
  WAY_TO,
  refusalOf,
} from './desk';

/** The table of the specification, row by row. */
const TABLE: [ComplaintState, ComplaintState[]][] = [
  ['draft', ['received']],
  ['received', ['acknowledged', 'duplicate', 'out_of_scope']],
  ['acknowledged', ['assessed', 'withdrawn']],
  ['assessed', ['investigating', 'response_proposed', 'escalated']],
  [
    'investigating',
    ['response_proposed', 'awaiting_customer', 'awaiting_third_party', 'escalated', 'withdrawn'],
  ],
  ['awaiting_customer', ['investigating', 'withdrawn']],
  ['awaiting_third_party', ['investigating', 'withdrawn']],
  ['escalated', ['investigating', 'response_proposed', 'external_referred']],
  ['response_proposed', ['decision_communicated']],
  ['decision_communicated', ['accepted', 'rejected', 'closed']],
  ['accepted', ['closed']],
  ['rejected', ['investigating', 'escalated', 'external_referred', 'closed_exhausted']],
  ['external_referred', ['closed', 'closed_exhausted', 'investigating']],
  ['reopened', ['investigating']],
  ['closed', ['reopened']],
  ['closed_exhausted', ['reopened']],
  ['duplicate', ['reopened']],
  ['out_of_scope', ['reopened']],
  ['withdrawn', ['reopened']],
];

const at = (state: ComplaintState): Desk => new Desk().walk(...WAY_TO[state]);

describe.each(TABLE)('a complaint that is %s', (state, next) => {
  it('has exactly the steps of the table', () => {
    expect([...PROCESS[state].next]).toEqual(next);
    expect(allowedSteps(caseOf(at(state).events))).toEqual(next);
  });

  it.each(COMPLAINT_STATES)('goes to %s if the table says so', (to) => {
    const desk = at(state);
    const before = desk.events.length;
    const over = state === 'decision_communicated' && to === 'closed' ? { by: IMPORT } : {};
    const ready = state === 'reopened' && WAY_TO.reopened.length > 0 ? { ...over } : over;
    const result = desk.step(to, ready);
    if (next.includes(to)) {
      expect(result).toMatchObject({ ok: true });
      expect(desk.state).toBe(to);
    } else {
      expect(refusalOf(result)).toMatchObject({ code: 'impossible_step', state });
      expect(desk.events).toHaveLength(before);
    }
  });
});

describe('what the steps need', () => {
  const needs = (from: ComplaintState, to: ComplaintState): string[] =>
    missingFor(caseOf(at(from).events), to, SETTINGS.rules);

  it.each<[ComplaintState, ComplaintState, string[]]>([
    ['draft', 'received', ['kind', 'channel', 'locale', 'text', 'customer|anonymous']],
    ['received', 'acknowledged', ['acknowledgementMode|unacknowledgedReason']],
    ['received', 'duplicate', ['acknowledgementMode|unacknowledgedReason', 'mergedInto']],
    ['received', 'out_of_scope', ['acknowledgementMode|unacknowledgedReason', 'reason']],
    [
      'acknowledged',
      'assessed',
      [
        'severity',
        'safety',
        'complexity',
        'impact',
        'urgency',
        'immediateActionNeeded',
        'immediateActionPossible',
        'priority',
        'sla',
      ],
    ],
    ['acknowledged', 'withdrawn', ['reason']],
    ['assessed', 'investigating', ['assignee']],
    ['assessed', 'response_proposed', ['assignee', 'remedy', 'immediate']],
    ['assessed', 'escalated', ['assignee', 'escalationLevel', 'escalatedTo']],
    ['investigating', 'response_proposed', ['findings', 'causeCode', 'remedy']],
    ['investigating', 'awaiting_customer', ['awaitingReason', 'nextUpdateDue']],
    ['investigating', 'awaiting_third_party', ['awaitingReason', 'nextUpdateDue']],
    ['investigating', 'escalated', ['escalationLevel', 'escalatedTo']],
    ['investigating', 'withdrawn', ['reason']],
    ['awaiting_customer', 'investigating', []],
    ['awaiting_third_party', 'withdrawn', ['reason']],
    ['escalated', 'investigating', ['levelDecision']],
    ['escalated', 'response_proposed', ['levelDecision', 'remedy']],
    ['escalated', 'external_referred', ['levelDecision', 'externalBody', 'externalReference']],
    ['response_proposed', 'decision_communicated', ['decisionMode', 'recourse', 'text']],
    ['decision_communicated', 'accepted', []],
    ['decision_communicated', 'rejected', ['reason']],
    ['decision_communicated', 'closed', ['remedyCarriedOut']],
    ['accepted', 'closed', ['remedyCarriedOut']],
    ['rejected', 'investigating', []],
    ['rejected', 'closed_exhausted', ['reason']],
    ['external_referred', 'closed', ['externalOutcome', 'remedyCarriedOut']],
    ['external_referred', 'investigating', ['externalOutcome']],
    ['closed', 'reopened', ['reason']],
    ['reopened', 'investigating', []],
  ])('%s → %s', (from, to, expected) => {
    expect(needs(from, to)).toEqual(expected);
  });

  it('asks for the analysis of causes when the complaint is grave or recurrent', () => {
    for (const facts of [{ severity: 'high' }, { severity: 'critical' }, { recurrent: true }]) {
      const desk = at('investigating');
      desk.give({ type: 'facts', facts });
      expect(refusalOf(desk.step('response_proposed')).missing).toEqual(['rootCause']);
      expect(desk.step('response_proposed', { facts: { rootCause: 'rca-1' } }).ok).toBe(true);
    }
  });

  it('asks for what an investigation owes also where the case was taken to another level meanwhile', () => {
    const { remedy } = ENTERING.response_proposed.facts ?? {};
    const found = { levelDecision: 'refund', findings: 'lost', causeCode: 'delivery.lost' };
    for (const begun of [true, false]) {
      const desk = at('assessed');
      desk.give({ type: 'facts', facts: { severity: 'critical', assignee: '1' } });
      if (begun) desk.walk('investigating');
      desk.give({ type: 'step', to: 'escalated', ...ENTERING.escalated });
      const answer = (facts: object) =>
        desk.give({ type: 'step', to: 'response_proposed', facts: { remedy, ...facts } });
      const owed = ['levelDecision', 'findings', 'causeCode', 'rootCause'];
      expect(refusalOf(answer({})).missing).toEqual(owed);
      expect(refusalOf(answer(found)).missing).toEqual(['rootCause']);
      expect(answer({ ...found, rootCause: 'rca-1' }).ok).toBe(true);
    }
  });

  it('names what is missing and what is allowed, and changes nothing', () => {
    const desk = at('investigating');
    const refusal = refusalOf(desk.give({ type: 'step', to: 'response_proposed' }));
    expect(refusal).toMatchObject({
      code: 'missing',
      state: 'investigating',
      missing: ['findings', 'causeCode', 'remedy'],
      allowed: PROCESS.investigating.next,
    });
    expect(desk.state).toBe('investigating');
  });

  it('assesses a complaint that comes back without ever having been assessed', () => {
    for (const state of ['duplicate', 'out_of_scope'] as const) {
      const desk = at(state).walk('reopened');
      expect(refusalOf(desk.step('investigating')).missing).toContain('severity');
      const known = {
        severity: 'low',
        safety: false,
        complexity: 'low',
        impact: 'low',
        urgency: 'low',
      };
      expect(
        desk.step('investigating', {
          facts: {
            ...known,
            immediateActionNeeded: false,
            immediateActionPossible: false,
            assignee: '1',
          },
        }).ok
      ).toBe(true);
    }
  });
});

describe('who takes the steps', () => {
  it.each([
    ['acknowledged', 'withdrawn', GUEST, true],
    ['investigating', 'withdrawn', GUEST, true],
    ['decision_communicated', 'accepted', GUEST, true],
    ['decision_communicated', 'rejected', GUEST, true],
    ['closed', 'reopened', GUEST, true],
    ['acknowledged', 'assessed', GUEST, false],
    ['received', 'duplicate', GUEST, false],
    ['withdrawn', 'reopened', GUEST, false],
    ['withdrawn', 'reopened', AGENT, false],
    ['duplicate', 'reopened', MANAGER, true],
    ['received', 'acknowledged', SYSTEM, true],
    ['acknowledged', 'assessed', SYSTEM, false],
  ] as const)('%s → %s by %j: %s', (from, to, by, allowed) => {
    const desk = at(from);
    const result = desk.step(to, { by });
    if (allowed) expect(result.ok).toBe(true);
    else expect(refusalOf(result).code).toBe('not_permitted');
    expect(allowedSteps(caseOf(at(from).events), by.role).includes(to)).toBe(allowed);
  });
});
