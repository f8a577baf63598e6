import { readComplaintsState } from '../../../admin/src/pages/complaints/complaints-state';
import { readFeedbackState } from '../../../admin/src/pages/feedback/feedback-state';
import { broughtInPath } from '../../../admin/src/pages/import/brought-in-path';

const PERIOD = { from: '2019-04-01', to: '2021-12-31' };
const CHOSEN = { period: 'custom', custom: PERIOD };
const paramsOf = (path: string) => new URL(path, 'http://localhost').searchParams;

describe('the way from an import to what it brought', () => {
  it('opens the days of the answers, however old they are', () => {
    const path = broughtInPath({ kind: 'feedback', period: PERIOD });
    expect(path).toMatch(/^\/plugins\/cx\/feedback\?/);
    expect(readFeedbackState(paramsOf(path))).toMatchObject(CHOSEN);
  });

  it('opens the days of the cases, also of those that have ended', () => {
    const path = broughtInPath({ kind: 'complaints', period: PERIOD });
    expect(path).toMatch(/^\/plugins\/cx\/complaints\?/);
    expect(readComplaintsState(paramsOf(path))).toMatchObject({ queue: 'all', received: CHOSEN });
  });

  it('opens the page as it begins where no day is known', () => {
    expect(broughtInPath({ kind: 'feedback', period: null })).toBe('/plugins/cx/feedback');
    expect(broughtInPath({ kind: 'complaintEvents', period: null })).toBe('/plugins/cx/complaints');
  });
});
