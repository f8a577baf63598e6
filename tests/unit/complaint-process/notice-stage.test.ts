import fc from 'fast-check';
import {
  lastStage,
  noticeStage,
  stagesTold,
  noticeRulesFaults,
  complaintRulesFaults,
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_NOTICE_RULES,
  slaLedger,
  pausingStates,
} from '../../../server/src/complaint-process';
import { businessHours } from '../../../server/src/calendar';
import { recipientsOf } from '../../../server/src/services/complaint-clock/recipients';
import { AGENT, Desk, hour, SETTINGS } from './desk';

const CHAIN = {
  warnAtShareLeft: 0.25,
  levels: [
    { afterSeconds: 100, to: 'leads' as const },
    { afterSeconds: 500, to: 'managers' as const },
  ],
};

const always = businessHours({
  timeZone: 'UTC',
  versions: [
    {
      validFrom: null,
      week: Object.fromEntries(
        ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ from: '00:00', to: '24:00' }]])
      ),
    },
  ],
  overrides: [],
  holidays: [],
});

describe('stages of the notices of a promise', () => {
  it.each([
    [251, 0],
    [250, 1],
    [1, 1],
    [0, 2],
    [-99, 2],
    [-100, 3],
    [-499, 3],
    [-500, 4],
    [-9e9, 4],
  ])('%d seconds before it is due: stage %d', (left, stage) => {
    expect(noticeStage(left, 1000, CHAIN)).toBe(stage);
  });

  it.each([
    [0, 1, [1]],
    [0, 2, [2]],
    [1, 2, [2]],
    [0, 4, [2, 3, 4]],
    [2, 4, [3, 4]],
    [4, 4, []],
    [4, 1, []],
  ])('gone from %d to %d: told of %j', (before, stage, told) => {
    expect(stagesTold(before, stage)).toEqual(told);
  });

  it('has no warnings where none are wanted', () => {
    expect(noticeStage(1, 1000, { ...CHAIN, warnAtShareLeft: 0 })).toBe(0);
  });

  it('never goes back as time goes on, and never past the last', () => {
    const seconds = fc.integer({ min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(
        seconds,
        fc.nat(1e5),
        fc.integer({ min: 1, max: 1e6 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 1e5 }), { maxLength: 5 }),
        (left, later, target, delays) => {
          const levels = delays
            .sort((a, b) => a - b)
            .map((afterSeconds) => ({ afterSeconds, to: 'leads' as const }));
          const rules = { warnAtShareLeft: 0.25, levels };
          const now = noticeStage(left, target, rules);
          const then = noticeStage(left - later, target, rules);
          expect(then).toBeGreaterThanOrEqual(now);
          expect(then).toBeLessThanOrEqual(lastStage(rules));
        }
      )
    );
  });

  it('go to somebody as long as anybody is named', () => {
    const people = { leads: [{ team: 'till', admins: ['2'] }], managers: ['3'] };
    const held = { assignee: '1', team: 'till' };
    expect(recipientsOf('assignee', held, people)).toEqual(['1']);
    expect(recipientsOf('leads', held, people)).toEqual(['2']);
    expect(recipientsOf('managers', held, people)).toEqual(['3']);
    expect(recipientsOf('assignee', { assignee: null, team: 'till' }, people)).toEqual(['2']);
    expect(recipientsOf('assignee', { assignee: null, team: null }, people)).toEqual(['3']);
    expect(recipientsOf('managers', held, { ...people, managers: [] })).toEqual([]);
  });
});

describe('rules of a desk', () => {
  it('are right as they come', () => {
    expect(complaintRulesFaults(DEFAULT_COMPLAINT_RULES)).toEqual([]);
    expect(noticeRulesFaults(DEFAULT_NOTICE_RULES)).toEqual([]);
  });

  it('are refused at the place that is wrong, whatever comes', () => {
    const places = (faults: { path: string[] }[]) => faults.map(({ path }) => path.join('.'));
    expect(
      places(
        noticeRulesFaults({
          ...DEFAULT_NOTICE_RULES,
          levels: [
            { afterSeconds: 500, to: 'leads' },
            { afterSeconds: 500, to: 'managers' },
          ],
          leads: [
            { team: 'a', admins: ['1'] },
            { team: 'a', admins: [] },
          ],
          digest: { active: true, hour: 24 },
          other: 1,
        })
      ).sort()
    ).toEqual(['digest', 'leads', 'levels.1.afterSeconds', 'other']);
    expect(
      places(
        complaintRulesFaults({ ...DEFAULT_COMPLAINT_RULES, reopenDays: 0, assumedPriority: 'soon' })
      )
    ).toEqual(['reopenDays', 'assumedPriority']);
    const { assumedPriority: _, ...unsaid } = DEFAULT_COMPLAINT_RULES;
    expect(places(complaintRulesFaults(unsaid))).toEqual(['assumedPriority']);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(noticeRulesFaults(value))).toBe(true);
        expect(Array.isArray(complaintRulesFaults(value))).toBe(true);
      })
    );
  });
});

describe('the clocks of a case', () => {
  it('do not take the complaint that staff wrote down for their answer', () => {
    const desk = new Desk();
    const sla = {
      policy: 'default',
      priority: 'normal' as const,
      clock: 'wall' as const,
      targets: { first_response: 3_600 },
    };
    desk.step('received', { at: hour(0), by: AGENT, facts: { sla } });
    const [promise] = slaLedger(desk.events, always, SETTINGS.rules, Date.parse(hour(2)));
    expect(promise).toMatchObject({ target: 'first_response', outcome: 'missed', reachedAt: null });
  });

  it('stand by the rules that held when they started', () => {
    const desk = new Desk();
    const sla = {
      policy: 'default',
      priority: 'normal' as const,
      clock: 'wall' as const,
      targets: { resolution: 3_600 },
      pausedIn: ['awaiting_third_party' as const],
    };
    desk.step('received', { at: hour(0), facts: { sla } });
    expect(pausingStates(desk.events, SETTINGS.rules)).toEqual(['awaiting_third_party']);
    expect(pausingStates([], SETTINGS.rules)).toEqual(SETTINGS.rules.pausedIn);
  });
});
