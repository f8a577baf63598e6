import type { Core } from '@strapi/strapi';
import type { ChartEvent } from '../../../shared/contracts/chart-event';
import type { KpiFilters, KpiQuery } from '../../../shared/contracts/kpi';
import { addDays, instantOf, localDateOf } from '../calendar';
import type { AnyKpi } from '../kpi/definition';
import type { StoredEvent } from '../store/event-types';
import { getService } from './get-service';

/** So many are read; a chart with more marks than that shows none of them well. */
const MOST = 200;

/** A journey is published language by language, and often again after a look: one mark a day. */
const onePerDay = (events: readonly ChartEvent[]): ChartEvent[] => [
  ...new Map(
    events.map((event) => [`${event.kind} ${event.key} ${event.version} ${event.date}`, event])
  ).values(),
];

/** Whether the question is about answers that the event may concern. */
const concerns = ({ kind, subject }: StoredEvent, filters: KpiFilters): boolean =>
  filters[kind] === undefined || filters[kind].includes(subject);

/** What happened in the window of a chart. */
export const createChartEventsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const definitionChanges = (
    definition: AnyKpi,
    { from, to }: Pick<KpiQuery, 'from' | 'to'>,
    locale: string
  ): ChartEvent[] => {
    const { name, history } = getService('kpi', { strapi }).describeOne(definition, locale);
    return history
      .filter(({ version, since }) => version > 1 && from <= since && since <= to)
      .map(({ version, since }) => ({
        kind: 'definition',
        date: since,
        key: definition.key,
        name,
        version,
      }));
  };

  const stored = async (query: KpiQuery, locale: string): Promise<ChartEvent[]> => {
    const { from, to, timeZone } = query;
    const start = instantOf(from, 0, timeZone);
    const end = new Date(+instantOf(addDays(to, 1), 0, timeZone) - 1);
    const found = await getService('store', { strapi }).events.between(start, end, MOST);
    const events = found.filter((event) => concerns(event, query.filters));
    const nameOf = async (kind: StoredEvent['kind']) => {
      const keys = events.filter((event) => event.kind === kind).map(({ subject }) => subject);
      if (keys.length === 0) return String;
      return getService('labels', { strapi }).find(kind, keys, locale);
    };
    const names = {
      journey: await nameOf('journey'),
      survey: await nameOf('survey'),
      touchpoint: await nameOf('touchpoint'),
    };
    return events.map(({ kind, subject, version, happenedAt }) => ({
      kind,
      date: localDateOf(happenedAt, timeZone),
      key: subject,
      name: names[kind](subject),
      version,
    }));
  };

  return {
    /** Changes of this KPI's definition, publishings of journeys and of touchpoints' content, and new versions of surveys, in order of time. */
    async find(definition: AnyKpi, query: KpiQuery, locale: string): Promise<ChartEvent[]> {
      const events = onePerDay([
        ...definitionChanges(definition, query, locale),
        ...(await stored(query, locale)),
      ]);
      return events.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    },
  };
};

export type ChartEventsService = ReturnType<typeof createChartEventsService>;
