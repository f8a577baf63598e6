import fc from 'fast-check';
import {
  draftOf,
  inUnit,
  policyIn,
  secondsIn,
  wrongTargets,
} from '../../../admin/src/pages/settings/complaints/policy-draft';
import {
  noticesDraftOf,
  noticesIn,
  rulesDraftOf,
  rulesIn,
} from '../../../admin/src/pages/settings/complaints/rules-draft';
import {
  copiedDay,
  slotLength,
  weekOrder,
  weekSeconds,
  withSlot,
} from '../../../admin/src/pages/settings/complaints/week-edit';
import {
  complaintRulesFaults,
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_NOTICE_RULES,
  DEFAULT_SLA_POLICY,
  noticeRulesFaults,
} from '../../../server/src/complaint-process';

const POLICY = { ...DEFAULT_SLA_POLICY, name: 'Default' };

describe('a policy as it is edited', () => {
  it('comes back as it was, in whatever unit it was looked at', () => {
    const { key: _, isDefault: __, rank: ___, ...input } = POLICY;
    const draft = draftOf(POLICY);
    expect(policyIn(draft)).toEqual(input);
    expect(policyIn(inUnit(inUnit(draft, 'days'), 'minutes'))).toEqual(input);
    expect(inUnit(draft, 'days').targets.normal.resolution).toBe('10');
  });

  it('reads durations, and nothing that is none', () => {
    expect(secondsIn('1.5', 3_600)).toBe(5_400);
    expect(secondsIn(' ', 3_600)).toBeNull();
    for (const text of ['0', '-1', 'two', 'Infinity'])
      expect(secondsIn(text, 3_600)).toBeUndefined();
  });

  it('marks what is longer than the resolution', () => {
    const row = { acknowledgement: '3', first_response: '1', next_update: '', resolution: '2' };
    expect(wrongTargets(row, 3_600)).toEqual(['acknowledgement']);
    const draft = draftOf(POLICY);
    expect(policyIn({ ...draft, targets: { ...draft.targets, low: row } })).toBeUndefined();
  });
});

describe('a week as it is edited', () => {
  it('begins on the day on which the site’s weeks begin', () => {
    expect(weekOrder(6).join('')).toBe('6712345');
    expect(weekOrder(7).join('')).toBe('7123456');
    expect(weekOrder(1).join('')).toBe('1234567');
  });

  it('counts shifts over midnight and whole days', () => {
    expect(slotLength({ from: '20:00', to: '02:00' })).toBe(360);
    expect(slotLength({ from: '08:00', to: '08:00' })).toBe(1_440);
    expect(slotLength({ from: '00:00', to: '23:59' })).toBe(1_440);
    expect(weekSeconds({ '1': [{ from: '09:00', to: '17:00' }], '2': [] })).toBe(8 * 3_600);
  });

  it('adds slots that do not overlap, and copies a day to the days that work', () => {
    const week = withSlot(
      withSlot({ '1': [], '2': [{ from: '10:00', to: '11:00' }], '5': [] }, '1'),
      '1'
    );
    expect(week['1']).toEqual([
      { from: '09:00', to: '17:00' },
      { from: '18:00', to: '20:00' },
    ]);
    const copied = copiedDay(week, '1');
    expect(copied['2']).toEqual(week['1']);
    expect(copied['5']).toEqual([]);
  });
});

describe('rules as they are edited', () => {
  it('come back as they were', () => {
    const rules = { ...DEFAULT_COMPLAINT_RULES, approvalLimits: { SAR: 20_000, KWD: 5_000 } };
    expect(rulesDraftOf(rules).limits).toEqual([
      { currency: 'SAR', amount: '200' },
      { currency: 'KWD', amount: '5' },
    ]);
    expect(rulesIn(rulesDraftOf(rules))).toEqual(rules);
    expect(noticesIn(noticesDraftOf(DEFAULT_NOTICE_RULES))).toEqual(DEFAULT_NOTICE_RULES);
  });

  it('are never such as the server would refuse for their form', () => {
    const text = fc.oneof(fc.string(), fc.integer().map(String), fc.float().map(String));
    fc.assert(
      fc.property(text, text, text, text, (days, amount, percent, hours) => {
        const rules = rulesIn({
          ...rulesDraftOf(DEFAULT_COMPLAINT_RULES),
          awaitDays: days,
          limits: [{ currency: 'SAR', amount }],
        });
        if (rules && rules.approvalLimits.SAR !== undefined && rules.approvalLimits.SAR < 2 ** 53)
          expect(complaintRulesFaults(rules)).toEqual([]);
        const notices = noticesIn({
          ...noticesDraftOf(DEFAULT_NOTICE_RULES),
          warnPercent: percent,
          levels: [{ hours, to: 'leads' }],
        });
        if (notices && Number(hours) >= 0.001 && Number(hours) < 8_000)
          expect(noticeRulesFaults(notices)).toEqual([]);
      })
    );
  });
});
