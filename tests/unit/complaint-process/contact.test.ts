import { caseOf, publicEvents } from '../../../server/src/complaint-process';
import { AGENT, Desk, GUEST, WAY_TO, refusalOf } from './desk';

const given = { type: 'contact', changed: ['name', 'email'], locale: 'fa' } as const;

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
