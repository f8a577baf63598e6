import type { Core } from '@strapi/strapi';
import type { KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import { CONTROL_RULES } from '../../../../shared/contracts/kpi-page';
import { findShifts } from '../../alerting/find-shifts';
import type { DigestFacts, Measured, MovedLocation } from '../../alerting/facts';
import type { DigestWeek } from '../../alerting/digest-week';
import { TARGET_OUTCOMES } from '../../../../shared/contracts/alert';
import type { LocalDate, WeekStart } from '../../../../shared/time';
import { addDays } from '../../calendar';
import { centreOn, controlChartOf } from '../../kpi';
import type { AnyKpi } from '../../kpi/definition';
import { foundSignal } from '../alerts/control-events';
import { measuredOf } from '../alerts/measure';
import { getService } from '../get-service';
import { rangeOf } from '../kpi/cells';
import { composeAnswer } from '../kpi/compose-answer';
import { gather, type Gathered } from '../kpi/gather';
import { withinScope, type LocationScope } from '../location-access';

type Host = { strapi: Core.Strapi };

/** Weeks of the charts that signals of the week come from. */
const CHART_WEEKS = 52;
const MOST_LOCATIONS = 20;

interface Question {
  host: Host;
  week: DigestWeek;
  timeZone: string;
  weekStart: WeekStart;
  scope: LocationScope;
  calendar: DigestFacts['calendar'];
}

const weekQuery = ({ week, timeZone, weekStart, scope, calendar }: Question): KpiQuery => ({
  from: week.from,
  to: week.to,
  timeZone,
  weekStart,
  calendar,
  interval: null,
  by: 'location',
  filters: withinScope({}, scope),
  places: {},
  // Seven days, which the calendar's months don't concern.
  compare: 'previous',
});

const locationsOf = (answer: KpiAnswer, decimals: number): MovedLocation[] =>
  answer.groups.flatMap(({ key, change, ...group }) =>
    key === null || change?.significant !== true
      ? []
      : [{ location: key, measured: { ...measuredOf({ ...answer, ...group, change }, decimals) } }]
  );

/** All KPIs of the week, and the locations that really moved, from one reading. */
const weekNumbers = async (
  question: Question,
  definitions: readonly AnyKpi[]
): Promise<{ cards: Measured[]; moved: MovedLocation[] }> => {
  const query = weekQuery(question);
  const gathered = await gather(question.host, definitions, query, null);
  const today = addDays(question.week.to, 1);
  const answers = definitions.map((definition) => ({
    answer: composeAnswer(definition, gathered, query, (key) => key ?? '', today),
    decimals: definition.decimals,
  }));
  const answered = answers.filter(({ answer }) => answer.n > 0);
  return {
    cards: answered.map(({ answer, decimals }) => measuredOf(answer, decimals)),
    moved: answered
      .flatMap(({ answer, decimals }) => locationsOf(answer, decimals))
      .slice(0, MOST_LOCATIONS),
  };
};

const signalsOf = (
  definition: AnyKpi,
  gathered: Gathered,
  query: KpiQuery,
  { week, rebases }: { week: DigestWeek; rebases: readonly LocalDate[] }
): Pick<DigestFacts['signals'][number], 'effect' | 'signals' | 'centre'>[] => {
  const today = addDays(week.to, 1);
  const { series } = composeAnswer(definition, gathered, query, (key) => key ?? '', today);
  const range = rangeOf(definition, gathered);
  const chart = controlChartOf(definition, series, range, rebases);
  const shifts = findShifts(chart, {
    rules: CONTROL_RULES,
    effects: 'all',
    known: [],
    freshFrom: week.to,
  });
  return shifts
    .filter(({ fresh }) => fresh)
    .map(({ effect, signals, to }) => ({
      effect,
      centre: centreOn(chart, to),
      signals: signals
        .filter(({ to }) => to === week.to)
        .map((signal) => foundSignal(chart, signal)),
    }))
    .filter(({ signals }) => signals.length > 0);
};

/** What the weekly control charts found in this very week. */
const weekSignals = async (
  question: Question,
  definitions: readonly AnyKpi[],
  cards: readonly Measured[]
): Promise<DigestFacts['signals']> => {
  const { week, host } = question;
  const query: KpiQuery = {
    ...weekQuery(question),
    from: addDays(week.from, -7 * (CHART_WEEKS - 1)),
    by: null,
    interval: 'week',
    compare: null,
  };
  const gathered = await gather(host, definitions, query, null);
  const found = cards.map(async (measured) => {
    const definition = definitions.find(({ key }) => key === measured.kpi);
    if (!definition) return [];
    const rebases = await getService('rebases', host).daysOf(definition.key, query);
    return signalsOf(definition, gathered, query, { week, rebases }).map((one) => ({
      ...one,
      measured,
    }));
  });
  return (await Promise.all(found)).flat();
};

/** Targets that the week ended, or that are out of reach at its end. */
const weekTargets = async ({ host, week, scope }: Question): Promise<DigestFacts['targets']> => {
  const on = addDays(week.to, 1);
  const evaluated = await getService('targets', host).evaluate({ on, scope });
  return evaluated.flatMap(({ target, ended, current }) => {
    const definition = getService('registry', host).get(target.kpi);
    return [ended, current].flatMap((result) => {
      const outcome = TARGET_OUTCOMES.find((one) => one === result?.state);
      const ofWeek = result && (!result.ended || result.to >= week.from);
      if (!result || !definition || !ofWeek || (outcome !== 'missed' && outcome !== 'behind'))
        return [];
      return [
        {
          filters: target.scope,
          outcome,
          ended: result.ended,
          target: {
            id: target.id,
            name: target.name,
            value: target.value,
            from: result.from,
            to: result.to,
          },
          measured: measuredOf(result.answer, definition.decimals),
        },
      ];
    });
  });
};

/** A reader's week; null where no answer came in of what they may see. */
export const digestFacts = async (question: Question): Promise<DigestFacts | null> => {
  const { host, week, timeZone, scope, calendar } = question;
  const definitions = getService('registry', host).list();
  const { cards, moved } = await weekNumbers(question, definitions);
  if (cards.length === 0) return null;
  const [signals, targets] = await Promise.all([
    weekSignals(question, definitions, cards),
    weekTargets(question),
  ]);
  const about = { filters: {}, timeZone, calendar, locations: scope } as const;
  return { kind: 'digest', ...about, from: week.from, to: week.to, cards, moved, targets, signals };
};

/** The same where nothing was measured. */
export const emptyDigest = ({ week, timeZone, scope, calendar }: Question): DigestFacts => ({
  kind: 'digest',
  filters: {},
  timeZone,
  calendar,
  locations: scope,
  from: week.from,
  to: week.to,
  cards: [],
  moved: [],
  targets: [],
  signals: [],
});
