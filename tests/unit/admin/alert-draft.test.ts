import type { AlertRule } from '../../../shared/contracts/alert';
import {
  draftOf,
  inputOf,
  isComplete,
  withChoice,
} from '../../../admin/src/pages/alerts/alert-draft';

const RULE: AlertRule = {
  id: 'a',
  name: 'NPS in Riyadh',
  kpi: 'nps',
  filters: { location: ['riyadh'] },
  trigger: {
    kind: 'control_chart',
    interval: 'month',
    calendar: 'jalali',
    rules: ['outside'],
    effects: 'all',
    chartFrom: '2026-01-01',
  },
  recipients: [{ kind: 'email', address: 'a@example.com', locale: 'fa' }],
  active: false,
  createdBy: 'Somebody',
  createdAt: '2026-01-01T00:00:00.000Z',
  checkedAt: null,
  fault: null,
  lastEventAt: null,
  mayChange: true,
};

describe('the form of an alert', () => {
  it('gives back what it was opened with', () => {
    const { name, kpi, filters, trigger, recipients, active } = RULE;
    const fields = { name, kpi, filters, trigger, recipients, active };
    expect(inputOf(draftOf(RULE, 'csat', 'gregorian'))).toEqual(fields);
    const target = { kind: 'target' as const, outcomes: ['reached' as const] };
    expect(inputOf(draftOf({ ...RULE, trigger: target }, 'csat', 'gregorian'))).toEqual({
      ...fields,
      trigger: target,
    });
  });

  it('of a new one leaves the first day to the server, and lacks a name and a recipient', () => {
    const draft = draftOf(null, 'csat', 'hijri');
    expect(inputOf(draft).trigger).toEqual({
      kind: 'control_chart',
      interval: 'week',
      calendar: 'hijri',
      rules: ['outside', 'run', 'near', 'trend'],
      effects: 'worsening',
    });
    expect(isComplete(draft)).toBe(false);
    const complete = { ...draft, name: 'x', recipients: RULE.recipients };
    expect(isComplete(complete)).toBe(true);
    expect(isComplete({ ...complete, name: '  ' })).toBe(false);
    expect(isComplete({ ...complete, rules: [] })).toBe(false);
    expect(isComplete({ ...complete, kind: 'target', outcomes: [] })).toBe(false);
  });

  it('keeps choices in their order', () => {
    const all = ['a', 'b', 'c'] as const;
    expect(withChoice(all, ['c'], 'a', true)).toEqual(['a', 'c']);
    expect(withChoice(all, ['a', 'c'], 'a', false)).toEqual(['c']);
  });
});
