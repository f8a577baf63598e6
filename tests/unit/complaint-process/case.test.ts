import {
  automaticStep,
  caseOf,
  countsAsComplaint,
  historyFaults,
  instantFor,
  publicEvents,
  stateOf,
  stepAfter,
} from '../../../server/src/complaint-process';
import type { Actor, ComplaintState, Remedy } from '../../../shared/contracts/complaint';
import {
  AGENT,
  Desk,
  GUEST,
  IMPORT,
  MANAGER,
  SETTINGS,
  SYSTEM,
  WAY_TO,
  hour,
  refusalOf,
} from './desk';

const at = (state: ComplaintState): Desk => new Desk().walk(...WAY_TO[state]);
const remedy = (amount: number, currency = 'SAR'): Remedy => ({
  type: 'refund',
  cost: { amount, currency },
});

describe('a case', () => {
  it('keeps every time stamp, also when it is answered at the point of contact', () => {
    const desk = new Desk().walk('received', 'acknowledged', 'assessed', 'response_proposed');
    desk.walk('decision_communicated', 'accepted', 'closed');
    expect(caseOf(desk.events).times).toEqual({
      receivedAt: hour(1),
      acknowledgedAt: hour(2),
      assessedAt: hour(3),
      proposedAt: hour(4),
      decisionAt: hour(5),
      acceptedAt: hour(6),
      closedAt: hour(7),
    });
    expect(caseOf(desk.events).facts).toMatchObject({ immediate: true, closeReason: 'resolved' });
  });

  it('is paused and resumed', () => {
    const desk = at('awaiting_customer').walk('investigating');
    expect(caseOf(desk.events).times).toMatchObject({ pausedAt: hour(5), resumedAt: hour(6) });
  });

  it('goes on as soon as its complainant answers, and only then', () => {
    const message = (by: Actor) => ({ type: 'message', text: 'Green', at: hour(9), by }) as const;
    const waiting = caseOf(at('awaiting_customer').events);
    expect(stepAfter(waiting, message(GUEST))).toEqual({
      type: 'step',
      to: 'investigating',
      at: hour(9),
      by: SYSTEM,
    });
    expect(stepAfter(waiting, message(AGENT))).toBeNull();
    expect(stepAfter(waiting, { ...message(GUEST), type: 'note' })).toBeNull();
    for (const state of ['awaiting_third_party', 'investigating', 'closed'] as const)
      expect(stepAfter(caseOf(at(state).events), message(GUEST))).toBeNull();
  });

  it('knows that its complainant wrote until somebody of the desk does something', () => {
    for (const state of ['investigating', 'closed'] as const) {
      const desk = at(state);
      const wroteAt = () => caseOf(desk.events).customerWroteAt;
      expect(wroteAt()).toBeNull();
      desk.give({ type: 'message', text: 'Hello?', by: GUEST, at: hour(90) });
      desk.give({ type: 'message', text: 'Anybody?', by: GUEST, at: hour(91) });
      expect(wroteAt()).toBe(hour(91));
      desk.give({ type: 'facts', facts: { team: 'till' }, by: SYSTEM, at: hour(92) });
      expect(wroteAt()).toBe(hour(91));
      desk.give({ type: 'note', text: 'Called back', at: hour(93) });
      expect(wroteAt()).toBeNull();
    }
  });

  it('counts its reopenings, and finds out and decides anew', () => {
    const desk = at('reopened').walk('investigating');
    const it_ = caseOf(desk.events);
    expect(it_.reopens).toBe(1);
    expect(it_.facts.findings).toBeUndefined();
    expect(it_.facts.remedy).toBeUndefined();
    expect(it_.facts.causeCode).toBe('delivery.lost');
    desk.walk('response_proposed', 'decision_communicated', 'accepted', 'closed', 'reopened');
    expect(caseOf(desk.events).reopens).toBe(2);
  });

  it('takes its depth from severity and its priority from the matrix', () => {
    const desk = at('acknowledged');
    desk.step('assessed', { facts: { severity: 'critical', impact: 'high', urgency: 'high' } });
    desk.step('investigating');
    expect(caseOf(desk.events).facts).toMatchObject({ priority: 'urgent', depth: 'thorough' });
  });

  it('changes its priority with complexity where that weighs, and leaves it alone where not', () => {
    const weighed = { ...SETTINGS.matrix, complexitySteps: { low: 0, medium: 0, high: 2 } };
    const known = (matrix = weighed) => {
      const desk = new Desk({ ...SETTINGS, matrix }).walk(...WAY_TO.assessed);
      return [desk, () => desk.events.at(-1)?.facts] as const;
    };
    const [desk, last] = known();
    desk.give({ type: 'facts', facts: { complexity: 'high' } });
    expect(last()).toEqual({ complexity: 'high', priority: 'urgent' });
    desk.give({ type: 'facts', facts: { complexity: 'medium' } });
    expect(last()).toEqual({ complexity: 'medium', priority: 'normal' });
    desk.give({ type: 'facts', facts: { complexity: 'low' } });
    expect(last()).toEqual({ complexity: 'low' });
    const [other, lastOfOther] = known(SETTINGS.matrix);
    other.give({ type: 'facts', facts: { complexity: 'high' } });
    expect(lastOfOther()).toEqual({ complexity: 'high' });
  });

  it('changes its priority with what it stands on, unless it was set by hand with a reason', () => {
    const desk = at('investigating');
    desk.give({ type: 'facts', facts: { urgency: 'high', impact: 'high' } });
    expect(caseOf(desk.events).facts.priority).toBe('high');
    const bare = refusalOf(desk.give({ type: 'facts', facts: { priority: 'low' } }));
    expect(bare).toMatchObject({ code: 'missing', missing: ['priorityReason'] });
    desk.give({ type: 'facts', facts: { priority: 'low', priorityReason: 'a test order' } });
    desk.give({ type: 'facts', facts: { severity: 'critical' } });
    expect(caseOf(desk.events).facts.priority).toBe('low');
    desk.give({ type: 'facts', facts: { priorityReason: null } });
    expect(caseOf(desk.events).facts.priority).toBe('urgent');
  });

  it('feeds the KPIs once: neither other kinds, nor repeats, nor what is out of scope', () => {
    const counts = (state: ComplaintState): boolean => countsAsComplaint(caseOf(at(state).events));
    expect([counts('closed'), counts('withdrawn')]).toEqual([true, true]);
    expect([counts('draft'), counts('duplicate'), counts('out_of_scope')]).toEqual([
      false,
      false,
      false,
    ]);
    for (const kind of ['request', 'compliment', 'warranty_claim'] as const) {
      const desk = new Desk();
      desk.step('received', { facts: { kind } });
      expect(countsAsComplaint(caseOf(desk.events))).toBe(false);
    }
  });

  it('takes in its repeats once each, and never itself', () => {
    const desk = at('investigating');
    expect(desk.give({ type: 'merge', duplicate: 'C-7' }).ok).toBe(true);
    expect(caseOf(desk.events).merged).toEqual(['C-7']);
    expect(refusalOf(desk.give({ type: 'merge', duplicate: 'C-7' })).code).toBe('invalid');
    expect(refusalOf(desk.give({ type: 'merge', duplicate: 'C-1' })).code).toBe('invalid');
    expect(refusalOf(at('duplicate').give({ type: 'merge', duplicate: 'C-7' })).code).toBe('ended');
    const self = at('received').step('duplicate', { facts: { mergedInto: 'C-1' } });
    expect(refusalOf(self).code).toBe('invalid');
  });

  it('keeps the order of time', () => {
    const desk = at('investigating');
    const early = desk.give({ type: 'note', text: 'x', at: hour(0) });
    expect(refusalOf(early).code).toBe('out_of_order');
    expect(instantFor(caseOf(desk.events), new Date(hour(0)))).toBe(hour(4));
    expect(instantFor(caseOf(desk.events), new Date(hour(9)))).toBe(hour(9));
    expect(refusalOf(desk.give({ type: 'note', text: 'x', at: 'soon' })).code).toBe('invalid');
  });

  it('refuses facts that are none, and those that only a step sets', () => {
    const desk = at('investigating');
    for (const facts of [
      { severity: 'huge' },
      { colour: 'red' },
      { sla: { policy: 'x', priority: 'low', clock: 'wall', targets: {} } },
      { remedyApproved: true },
      { mergedInto: 'C-0' },
      { remedy: remedy(5) },
      {},
    ]) {
      expect(refusalOf(desk.give({ type: 'facts', facts })).code).toBe('invalid');
    }
    const none = { remedy: { type: 'none', cost: null } };
    expect(refusalOf(desk.step('response_proposed', { facts: none })).message).toMatch(/reason/);
    const past = { nextUpdateDue: hour(1) };
    expect(refusalOf(desk.step('awaiting_customer', { facts: past })).message).toMatch(/ahead/);
  });

  it('takes no remedy that costs something without its cost, so that no limit is passed by', () => {
    for (const type of ['refund', 'replace', 'repair', 'goodwill'] as const) {
      const desk = at('investigating');
      const without = { facts: { remedy: { type, cost: null } } };
      const refusal = refusalOf(desk.step('response_proposed', without));
      expect(refusal).toMatchObject({ code: 'missing', missing: ['remedy.cost'] });
      const free = { remedy: { type, cost: { amount: 0, currency: 'SAR' } } };
      expect(desk.step('response_proposed', { facts: free }).ok).toBe(true);
      // Nor by revising what was proposed.
      expect(refusalOf(desk.give({ type: 'facts', ...without })).missing).toEqual(['remedy.cost']);
      expect(desk.give({ type: 'facts', ...without, by: IMPORT }).ok).toBe(true);
    }
    const told = { facts: { remedy: { type: 'information', cost: null } } };
    expect(at('investigating').step('response_proposed', told).ok).toBe(true);
  });

  it('closes an accepted complaint when its remedy is carried out', () => {
    const desk = at('accepted');
    expect(refusalOf(desk.step('closed', { facts: { remedyCarriedOut: false } })).code).toBe(
      'invalid'
    );
    expect(refusalOf(desk.step('closed', { facts: { closeReason: 'no_reply' } })).code).toBe(
      'invalid'
    );
    expect(desk.step('closed').ok).toBe(true);
  });

  it('tells its state by its last step alone', () => {
    for (const state of Object.keys(WAY_TO) as ComplaintState[]) {
      const { events } = at(state);
      expect(stateOf(events)).toBe(state);
      expect(historyFaults(events)).toEqual([]);
    }
  });

  it('finds what cannot be in a history', () => {
    const { events } = at('assessed');
    const changed = events.map((event) => ({ ...event }));
    changed[1]!.to = 'closed';
    changed[2]!.at = hour(0);
    changed[2]!.sequence = 9;
    expect(historyFaults(changed).map(({ message }) => message)).toEqual([
      'goes from received to closed, which the process does not',
      'has number 9, not 3',
      expect.stringContaining('before the event ahead'),
      'leaves acknowledged, but the case is closed',
    ]);
  });

  it('takes history as it is known, but only in steps of the table', () => {
    const desk = new Desk();
    for (const to of ['received', 'acknowledged', 'assessed', 'response_proposed'] as const) {
      const facts = to === 'response_proposed' ? { immediate: true } : {};
      expect(desk.give({ type: 'step', to, facts, by: IMPORT }).ok).toBe(true);
    }
    expect(refusalOf(desk.give({ type: 'step', to: 'closed', by: IMPORT })).code).toBe(
      'impossible_step'
    );
  });
});

describe('approval of remedies', () => {
  const proposed = (amount: number, currency?: string): Desk => {
    const desk = at('investigating');
    desk.step('response_proposed', { facts: { remedy: remedy(amount, currency) } });
    return desk;
  };

  it('is needed above the limit, and in a currency that has none', () => {
    expect(proposed(10_000).step('decision_communicated').ok).toBe(true);
    expect(proposed(0, 'KWD').step('decision_communicated').ok).toBe(true);
    for (const desk of [proposed(10_001), proposed(1, 'KWD')]) {
      expect(refusalOf(desk.step('decision_communicated')).missing).toEqual(['remedyApproved']);
    }
  });

  it('is a manager’s, and not of their own proposal', () => {
    const desk = proposed(20_000);
    expect(refusalOf(desk.give({ type: 'approval', granted: true })).code).toBe('not_permitted');
    desk.give({ type: 'approval', granted: false, by: MANAGER });
    expect(refusalOf(desk.step('decision_communicated')).missing).toEqual(['remedyApproved']);
    desk.give({ type: 'approval', granted: true, by: MANAGER });
    expect(desk.step('decision_communicated').ok).toBe(true);
    const own = at('investigating');
    own.step('response_proposed', { by: MANAGER, facts: { remedy: remedy(20_000) } });
    expect(refusalOf(own.give({ type: 'approval', granted: true, by: MANAGER })).code).toBe(
      'not_permitted'
    );
  });

  it('ends when the remedy is revised', () => {
    const desk = proposed(20_000);
    desk.give({ type: 'approval', granted: true, by: MANAGER });
    expect(desk.give({ type: 'facts', facts: { remedy: remedy(90_000) } }).ok).toBe(true);
    expect(refusalOf(desk.step('decision_communicated')).missing).toEqual(['remedyApproved']);
    desk.give({ type: 'facts', facts: { remedy: remedy(500) } });
    expect(desk.step('decision_communicated').ok).toBe(true);
    expect(refusalOf(proposed(5).give({ type: 'approval', granted: true, by: MANAGER })).code).toBe(
      'invalid'
    );
  });
});

describe('time that passes', () => {
  const days = (state: ComplaintState, count: number): string =>
    hour(WAY_TO[state].length + count * 24);

  it('closes a decision that nobody answers, and not before', () => {
    const desk = at('decision_communicated');
    const it_ = caseOf(desk.events);
    expect(automaticStep(it_, days('decision_communicated', 13), SETTINGS.rules)).toBeNull();
    expect(refusalOf(desk.step('closed')).code).toBe('too_early');
    const step = automaticStep(it_, days('decision_communicated', 14), SETTINGS.rules);
    expect(desk.give({ ...step }).ok).toBe(true);
    expect(caseOf(desk.events).facts).toMatchObject({
      closeReason: 'no_reply',
      remedyCarriedOut: false,
    });
  });

  it.each(['awaiting_customer', 'awaiting_third_party'] as const)(
    'takes a case that is %s back to investigation',
    (state) => {
      const desk = at(state);
      const it_ = caseOf(desk.events);
      expect(automaticStep(it_, days(state, 13), SETTINGS.rules)).toBeNull();
      expect(desk.give({ ...automaticStep(it_, days(state, 14), SETTINGS.rules) }).ok).toBe(true);
      expect(desk.state).toBe('investigating');
    }
  );

  it('does nothing to a case that waits for nobody', () => {
    expect(automaticStep(caseOf(at('investigating').events), hour(1e5), SETTINGS.rules)).toBeNull();
  });

  it('lets a complainant reopen within the window, and staff after it', () => {
    const late = { at: days('closed', 31) };
    expect(at('closed').step('reopened', { by: GUEST, at: days('closed', 29) }).ok).toBe(true);
    expect(refusalOf(at('closed').step('reopened', { by: GUEST, ...late })).code).toBe('too_late');
    expect(at('closed').step('reopened', { by: AGENT, ...late }).ok).toBe(true);
  });
});

describe('what a complainant sees', () => {
  it('is the public events, without names, reasons and inner facts', () => {
    const desk = at('investigating');
    desk.give({ type: 'note', text: 'looks like fraud' });
    desk.give({ type: 'facts', facts: { team: 'returns' }, reason: 'moved' });
    desk.give({ type: 'message', text: 'We are on it.' });
    desk.give({ type: 'message', text: 'شكرا', by: GUEST });
    desk.step('response_proposed', {
      facts: { remedy: remedy(500) },
      reason: 'cheaper than court',
    });
    const shown = publicEvents(desk.events);
    expect(shown.map(({ type, to, text, by }) => [type, to, text, by])).toEqual([
      ['step', 'received', 'الطلب لم يصل', 'staff'],
      ['step', 'acknowledged', null, 'staff'],
      ['step', 'assessed', null, 'staff'],
      ['step', 'investigating', null, 'staff'],
      ['message', null, 'We are on it.', 'staff'],
      ['message', null, 'شكرا', 'complainant'],
      ['step', 'response_proposed', null, 'staff'],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/fraud|court|refund|returns|"id"/);
    expect(shown[1]!.facts).toEqual({ acknowledgementMode: 'email' });
  });

  it('lets complainants write, and do nothing else of the staff’s', () => {
    const desk = at('investigating');
    expect(desk.give({ type: 'message', text: 'hello', by: GUEST }).ok).toBe(true);
    expect(caseOf(desk.events).contacts).toBe(2);
    for (const command of [
      { type: 'note', text: 'x' },
      { type: 'facts', facts: { severity: 'critical' } },
      { type: 'approval', granted: true },
      { type: 'merge', duplicate: 'C-2' },
    ]) {
      expect(refusalOf(desk.give({ ...command, by: GUEST })).code).toBe('not_permitted');
    }
    const sly = { type: 'step', to: 'withdrawn', reason: 'x', facts: { severity: 'low' } };
    expect(refusalOf(desk.give({ ...sly, by: GUEST })).code).toBe('not_permitted');
    expect(refusalOf(desk.give({ type: 'message', text: ' ', by: GUEST })).missing).toEqual([
      'text',
    ]);
    expect(refusalOf(at('withdrawn').give({ type: 'message', text: 'x', by: GUEST })).code).toBe(
      'ended'
    );
    expect(at('closed').give({ type: 'message', text: 'thanks', by: GUEST }).ok).toBe(true);
  });
});
