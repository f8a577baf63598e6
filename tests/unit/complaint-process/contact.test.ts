import {
  caseOf,
  factFaults,
  publicEvents,
  secretIssueOf,
} from '../../../server/src/complaint-process';
import { AGENT, Desk, GUEST, WAY_TO, refusalOf } from './desk';

const given = { type: 'contact', changed: ['name', 'email'], locale: 'fa' } as const;

describe('a secret that is replaced', () => {
  it.each(['received', 'investigating', 'closed', 'withdrawn'] as const)(
    'is an event of a case that is %s, with its number alone, and is told to staff alone',
    (state) => {
      const desk = new Desk().walk(...WAY_TO[state]);
      const told = publicEvents(desk.events).length;
      expect(secretIssueOf(caseOf(desk.events))).toBe(1);
      for (const secretIssue of [2, 3]) {
        expect(desk.give({ type: 'secret' })).toMatchObject({
          ok: true,
          events: [
            {
              ...{ type: 'facts', from: null, to: null, visibility: 'private', by: AGENT },
              ...{ reason: null, text: null, facts: { secretIssue } },
            },
          ],
        });
      }
      expect(desk.state).toBe(state);
      expect(secretIssueOf(caseOf(desk.events))).toBe(3);
      expect(publicEvents(desk.events)).toHaveLength(told);
    }
  );

  it('is nobody’s before there is a case, nor the complainant’s to replace, nor a fact to set', () => {
    expect(refusalOf(new Desk().give({ type: 'secret' })).code).toBe('invalid');
    const desk = new Desk().walk('received');
    expect(refusalOf(desk.give({ type: 'secret', by: GUEST })).code).toBe('not_permitted');
    const facts = { secretIssue: 1_000 };
    expect(refusalOf(desk.give({ type: 'facts', facts })).message).toMatch(/^secretIssue/);
    expect(refusalOf(desk.step('acknowledged', { facts })).message).toMatch(/^secretIssue/);
    expect(factFaults({ secretIssue: 1 })).toHaveLength(1);
    expect(factFaults({ secretIssue: 2 })).toEqual([]);
  });

  it('stays replaced when a case is opened again', () => {
    const desk = new Desk().walk(...WAY_TO.closed);
    desk.give({ type: 'secret' });
    desk.step('reopened');
    expect(desk.state).toBe('reopened');
    expect(secretIssueOf(caseOf(desk.events))).toBe(2);
  });
});

describe('a contact that is corrected', () => {
  it.each(['received', 'investigating', 'closed', 'withdrawn'] as const)(
    'is an event of a case that is %s, which stays so, and is told to staff alone',
    (state) => {
      const desk = new Desk().walk(...WAY_TO[state]);
      const told = publicEvents(desk.events).length;
      expect(desk.give(given)).toMatchObject({
        ok: true,
        events: [
          {
            ...{ type: 'facts', from: null, to: null, visibility: 'private', by: AGENT },
            ...{ reason: null, text: null },
            facts: { contactCorrected: ['name', 'email'], locale: 'fa' },
          },
        ],
      });
      expect(desk.state).toBe(state);
      expect(caseOf(desk.events).facts.locale).toBe('fa');
      expect(publicEvents(desk.events)).toHaveLength(told);
    }
  );

  it('may be the language alone, but not nothing', () => {
    const desk = new Desk().walk('received');
    const result = desk.give({ type: 'contact', changed: [], locale: 'fa' });
    expect(result.ok && result.events[0]?.facts).toEqual({ locale: 'fa' });
    expect(refusalOf(desk.give({ type: 'contact', changed: [] })).code).toBe('invalid');
  });

  it('is nobody’s before there is a case, nor of those who stay unknown, nor the complainant’s to say', () => {
    expect(refusalOf(new Desk().give(given)).code).toBe('invalid');
    const unknown = new Desk();
    unknown.step('received', { facts: { anonymous: true } });
    expect(refusalOf(unknown.give(given))).toMatchObject({ code: 'invalid' });
    const desk = new Desk().walk('received');
    expect(refusalOf(desk.give({ ...given, by: GUEST })).code).toBe('not_permitted');
  });

  it('is said by no other command', () => {
    const desk = new Desk().walk('received');
    const facts = { contactCorrected: ['name'] };
    expect(refusalOf(desk.give({ type: 'facts', facts })).message).toMatch(/^contactCorrected/);
    expect(refusalOf(desk.step('acknowledged', { facts })).message).toMatch(/^contactCorrected/);
  });
});
