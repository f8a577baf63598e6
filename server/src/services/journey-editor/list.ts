import type { Core } from '@strapi/strapi';
import type { Journey } from '../../../../shared/contracts/journey';
import type {
  JourneyRow as ListedJourney,
  ListJourneyMaps,
} from '../../../../shared/contracts/journey-list';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { isFound } from '../../../../shared/text/search';
import { stepsOf, touchpointsOf } from '../../journey-map';
import type { KpiDefinition } from '../../kpi';
import type { VersionSpan } from '../../store/journey-version-types';
import { getService } from '../get-service';
import { hasAnswers } from '../journey-overlay/answers';
import { NO_CELLS, numbersTogether } from '../journey-overlay/numbers';
import { readPlaces, type PlacesReading } from '../journey-overlay/read';
import { nearestLanguage } from './languages';
import type { JourneyEditor } from './rights';
import {
  allRows,
  draftIn,
  isDraft,
  journeyOfRow,
  lastChangeOf,
  localeOfRow,
  localesOf,
  type JourneyRow,
} from './rows';

/** What the list's numbers are about; null for readers without the right to them. */
export type HealthQuestion = { query: KpiQuery; kpis: readonly KpiDefinition[] } | null;

interface Told {
  journey: Journey;
  row: JourneyRow;
  rows: readonly JourneyRow[];
}

const byDocument = (rows: readonly JourneyRow[]): JourneyRow[][] => {
  const documents = new Map<string, JourneyRow[]>();
  for (const row of rows) {
    const known = documents.get(row.documentId);
    if (known) known.push(row);
    else documents.set(row.documentId, [row]);
  }
  return [...documents.values()];
};

const coverageOf = (map: Pick<Journey, 'stages'>, reading: PlacesReading | null): number | null => {
  const steps = stepsOf(map);
  if (!reading || steps.length === 0) return null;
  const answered = steps.filter(({ cells }) =>
    hasAnswers(reading.now.get(cells.touchpoint ?? '') ?? NO_CELLS)
  );
  return answered.length / steps.length;
};

/** Health of a journey and of its stages: the registry's numbers of their touchpoints, each once. */
const healthOf = (
  journey: Journey,
  kpis: readonly KpiDefinition[],
  reading: PlacesReading | null
): Pick<ListedJourney, 'stages' | 'steps' | 'coverage' | 'health'> => {
  const groups = journey.stages.map((stage) => touchpointsOf({ ...journey, stages: [stage] }));
  const numbers = reading
    ? numbersTogether(kpis, [touchpointsOf(journey), ...groups], reading)
    : [];
  return {
    health: numbers[0] ?? [],
    steps: stepsOf(journey).length,
    coverage: coverageOf(journey, reading),
    stages: journey.stages.map((stage, index) => ({
      key: stage.key,
      name: stage.name,
      steps: stage.steps.length,
      health: numbers[index + 1] ?? [],
      coverage: coverageOf({ stages: [stage] }, reading),
    })),
  };
};

const listed = (
  { journey, row, rows }: Told,
  version: VersionSpan | undefined,
  health: ReturnType<typeof healthOf>
): ListedJourney => {
  const { key, name, state, owner, persona, segment, location } = journey;
  const locales = localesOf(rows);
  const locale = localeOfRow(row);
  return {
    documentId: row.documentId,
    key,
    name,
    locale,
    state,
    owner,
    publication: locales.find((one) => one.locale === locale)?.publication ?? 'draft',
    inForce: version
      ? { version: version.version, since: new Date(version.from).toISOString() }
      : null,
    lastChange: lastChangeOf(row),
    locales,
    persona,
    segment,
    location,
    ...health,
  };
};

/** The journeys of the site with their health. */
export const createJourneyListService = ({ strapi }: { strapi: Core.Strapi }) => {
  const told = async (editor: JourneyEditor, locale: string, search: string): Promise<Told[]> => {
    const rows = (await allRows(strapi)).filter((row) => editor.may('read', row));
    return byDocument(rows).flatMap((own) => {
      const row = draftIn(own, locale) ?? own.find(isDraft);
      if (!row) return [];
      const journey = journeyOfRow(row);
      const isWanted = search === '' || isFound(`${journey.name} ${journey.key}`, search);
      return isWanted ? [{ journey, row, rows: own }] : [];
    });
  };

  return {
    async find(
      { locale: asked, search }: { locale: unknown; search: string },
      question: HealthQuestion,
      editor: JourneyEditor
    ): Promise<ListJourneyMaps.Response> {
      const locale = await nearestLanguage(strapi, asked);
      const journeys = await told(editor, locale, search);
      const touchpoints = [...new Set(journeys.flatMap(({ journey }) => touchpointsOf(journey)))];
      const reading =
        question && (await readPlaces(strapi, { ...question, metrics: [], touchpoints }));
      const versions = await getService('store', { strapi }).journeyVersions.inForce();
      const inForce = new Map(versions.map((version) => [version.journey, version]));
      const { compare } = new Intl.Collator(locale === 'default' ? 'en' : locale);
      const kpis = question?.kpis ?? [];
      const window = reading?.query;
      const words = String(asked ?? 'en');
      return {
        data: journeys
          .map((one) =>
            listed(one, inForce.get(one.journey.key), healthOf(one.journey, kpis, reading))
          )
          .sort((one, other) => compare(one.name, other.name)),
        meta: {
          rights: editor.rights,
          window: window
            ? {
                from: window.from,
                to: window.to,
                timeZone: window.timeZone,
                calendar: window.calendar,
                weekStart: window.weekStart,
              }
            : null,
          definitions: kpis.map((kpi) => getService('kpi', { strapi }).describeOne(kpi, words)),
        },
      };
    },
  };
};

export type JourneyListService = ReturnType<typeof createJourneyListService>;
