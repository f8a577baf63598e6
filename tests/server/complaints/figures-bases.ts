import { caseKpis } from '../../../server/src/kpi/complaint-kpis';
import { CASES, DAY, NOW, START, type FiguresHost, type Told } from './figures-host';
import { kaplanMeierQuantile } from './kaplan-meier-quantile';

type Basis = 'received' | 'ended';

const WINDOWS = [
  { from: '2025-03-03', to: '2025-03-05' },
  { from: '2025-03-06', to: '2025-03-14' },
];

const endOf = ({ closed, withdrawn, reopened, closedAgain }: Told): number | null =>
  (reopened === undefined ? closed : (closedAgain ?? null)) ?? withdrawn ?? null;

/** The cases of a window by one of the two days. */
const casesOf = ({ from, to }: (typeof WINDOWS)[number], basis: Basis): Told[] =>
  CASES.filter((told) => {
    const day = basis === 'received' ? told.day : endOf(told);
    const date = day === null ? '' : new Date(START + day * DAY).toISOString().slice(0, 10);
    return date >= from && date <= to;
  });

/** The median of a duration in seconds; by the day of the end of those that have got so far alone. */
const median = (cases: readonly Told[], basis: Basis, lengthOf: (told: Told) => number | null) => {
  const timed = cases.flatMap((told) => {
    const length = lengthOf(told);
    if (length !== null) return [{ time: length, event: true }];
    return basis === 'ended' ? [] : [{ time: (endOf(told) ?? NOW) - told.day, event: false }];
  });
  const value = kaplanMeierQuantile(timed, 0.5);
  return { value: value === null ? null : Math.round((value * DAY) / 1000), n: timed.length };
};

const share = (n: number, hits: number) => ({ denominator: n, numerator: hits });

/** k1 complained of the same within 7 days of the first case's closing; another case was opened again. */
const isDoneAtOnce = (told: Told): boolean => told !== CASES[0] && told.reopened === undefined;

/** What each KPI with two bases is of some cases, worked out from what happened. */
const EXPECTED: Record<string, (cases: readonly Told[], basis: Basis) => object> = {
  ack_time: (cases, basis) => median(cases, basis, () => 0),
  first_response: (cases, basis) =>
    median(cases, basis, ({ answered, day }) => (answered === null ? null : answered - day)),
  resolution_first: (cases, basis) =>
    median(cases, basis, ({ closed, day }) => (closed === null ? null : closed - day)),
  resolution_total: (cases, basis) =>
    median(cases, basis, ({ closed, day, reopened = 0, closedAgain = 0 }) =>
      closed === null ? null : closed - day + closedAgain - reopened
    ),
  // Every receipt was confirmed by mail at once.
  sla_met: (cases) => share(cases.length, cases.length),
  escalation_rate: (cases) => share(cases.length, 0),
  external_referral: (cases) => share(cases.length, 0),
  fcr: (cases) => {
    const resolved = cases.filter(({ closed }) => closed !== null);
    return share(resolved.length, resolved.filter(isDoneAtOnce).length);
  },
  remedy_cost: (cases) => {
    const costs = cases.flatMap(({ cost }) => cost ?? []);
    return { value: costs.length === 0 ? null : costs.reduce((a, b) => a + b), n: costs.length };
  },
};

const TERMS: Record<string, string> = { sla_met: '&promise=acknowledgement' };

/** That the two days by which cases are counted lead to different cases, and that answers say which. */
export const describeBases = (figures: () => FiguresHost): void => {
  const twofold = caseKpis.filter(({ bases }) => bases.length > 1).map(({ key }) => key);

  it('knows what every KPI with two bases should be', () => {
    expect(twofold.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(twofold)('counts %s by the day of receipt and by the day of the end', async (key) => {
    const told = [];
    for (const window of WINDOWS) {
      for (const basis of ['received', 'ended'] as const) {
        const { from, to } = window;
        const query = `from=${from}&to=${to}&timeZone=UTC&basis=${basis}${TERMS[key] ?? ''}`;
        const answer = await figures().ask(`${key}?${query}`);
        const expected = EXPECTED[key]?.(casesOf(window, basis), basis);
        expect(answer).toMatchObject({ kpi: key, basis, ...expected });
        const { n, value, flags } = answer;
        if (answer.unit === 'seconds')
          expect(flags.includes('closed_only')).toBe(basis === 'ended');
        told.push(JSON.stringify([from, n, value]));
      }
    }
    expect(new Set(told).size).toBe(4);
  });
};
