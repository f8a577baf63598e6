import type { Core } from '@strapi/strapi';
import type { ControlTrigger } from '../../../../shared/contracts/alert';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type { ControlChart, ControlSignal } from '../../../../shared/contracts/kpi-page';
import { findShifts, type Shift } from '../../alerting/find-shifts';
import { fingerprintOf } from '../../alerting/fingerprint';
import type { ControlFacts, FoundSignal } from '../../alerting/facts';
import { addDays, countPeriods, localDateOf, MAX_PERIODS } from '../../calendar';
import { centreOn, controlChartOf } from '../../kpi';
import type { AnyKpi } from '../../kpi/definition';
import type { StoredAlertRule } from '../../store/alert-types';
import { getService } from '../get-service';
import { checkDivision } from '../kpi/case-terms';
import { rangeOf } from '../kpi/cells';
import { composeAnswer } from '../kpi/compose-answer';
import { gather } from '../kpi/gather';
import { settledFilters } from '../kpi/settle-question';
import { measure } from './measure';
import type { FoundEvent } from './raise';

type ControlRuleRow = StoredAlertRule & { trigger: ControlTrigger };
type Host = { strapi: Core.Strapi };

/** What came up so long before a rule began to watch, or before its last look, is still told. */
const GRACE_DAYS = { day: 2, week: 14, month: 62 } as const;
const SHORTEST_DAYS = { day: 1, week: 7, month: 29 } as const;

/** The chart's window up to today; of a chart with too many periods the last ones. */
const windowOf = (
  { trigger, filters }: ControlRuleRow,
  { timeZone, weekStart }: Pick<KpiQuery, 'timeZone' | 'weekStart'>
): KpiQuery => {
  const today = localDateOf(new Date(), timeZone);
  const { interval, calendar, chartFrom } = trigger;
  const query = { from: chartFrom, to: today, timeZone, weekStart, calendar, interval, filters };
  const tooMany = countPeriods(query) > MAX_PERIODS;
  const from = tooMany ? addDays(today, -(MAX_PERIODS - 1) * SHORTEST_DAYS[interval]) : chartFrom;
  return { ...query, from: from > today ? today : from, places: {}, by: null, compare: null };
};

const chartOf = async (
  { strapi }: Host,
  definition: AnyKpi,
  query: KpiQuery
): Promise<ControlChart> => {
  checkDivision(definition, query);
  const settled = { ...query, filters: await settledFilters({ strapi }, query) };
  const gathered = await gather({ strapi }, [definition], settled, null);
  const answer = composeAnswer(definition, gathered, settled, (key) => key ?? '', query.to);
  const rebases = await getService('rebases', { strapi }).daysOf(definition.key, query);
  return controlChartOf(definition, answer.series, rangeOf(definition, gathered), rebases);
};

/** A signal as an event keeps it. */
export const foundSignal = (chart: ControlChart, signal: ControlSignal): FoundSignal => {
  const first = chart.points.find(({ period }) => period === signal.periods[0]);
  const { limits } = first ?? { limits: null };
  const limit = signal.side === 'above' ? limits?.high : limits?.low;
  return {
    rule: signal.rule,
    side: signal.side,
    from: signal.from,
    to: signal.to,
    periods: signal.periods.length,
    value: first?.value ?? null,
    limit: limit ?? null,
  };
};

const factsOf = async (
  host: Host,
  rule: ControlRuleRow,
  definition: AnyKpi,
  chart: ControlChart,
  shift: Shift,
  query: KpiQuery
): Promise<ControlFacts> => {
  const last = chart.points.find(({ end }) => end === shift.to);
  const { timeZone, calendar } = query;
  const window = { ...query, from: last?.start ?? shift.from, to: shift.to };
  return {
    kind: 'control',
    filters: rule.filters,
    timeZone,
    calendar,
    interval: rule.trigger.interval,
    chartFrom: query.from,
    effect: shift.effect,
    from: shift.from,
    to: shift.to,
    centre: centreOn(chart, shift.from),
    signals: shift.signals.map((signal) => foundSignal(chart, signal)),
    measured: await measure(host, definition, window),
  };
};

/** What the control chart of a rule shows that the rule does not know yet. */
export const controlEvents = async (
  host: Host,
  rule: ControlRuleRow,
  definition: AnyKpi
): Promise<FoundEvent[]> => {
  const { strapi } = host;
  const site = getService('settings', { strapi }).general();
  const query = windowOf(rule, site);
  const chart = await chartOf(host, definition, query);
  const looked = localDateOf(new Date(rule.checkedAt ?? rule.watchedFrom), site.timeZone);
  const { interval, rules, effects } = rule.trigger;
  const shifts = findShifts(chart, {
    rules,
    effects,
    known: await getService('store', { strapi }).alertEvents.spansOf(rule.id, rule.fingerprint),
    freshFrom: addDays(looked, -GRACE_DAYS[interval]),
  });
  return Promise.all(
    shifts.map(async (shift) => ({
      key: fingerprintOf(['control', rule.id, rule.fingerprint, shift.side, shift.from]),
      span: { side: shift.side, from: shift.from, to: shift.to },
      told: shift.fresh,
      facts: await factsOf(host, rule, definition, chart, shift, query),
      locations: rule.filters.location ?? null,
    }))
  );
};
