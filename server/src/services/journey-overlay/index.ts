import type { Core } from '@strapi/strapi';
import type { Journey } from '../../../../shared/contracts/journey';
import { OVERLAY_KPIS, type GetJourneyOverlay } from '../../../../shared/contracts/journey-overlay';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import { localDateOf } from '../../calendar';
import { stepsOf, touchpointsOf } from '../../journey-map';
import { createTargetFinder, type KpiDefinition } from '../../kpi';
import { getService } from '../get-service';
import { segmentOf } from '../journey-editor/personas';
import { refuseField } from '../settings/refuse';
import { comparedSide, readOtherSide, type Side } from './against';
import { responsesIn, scoreKpis } from './answers';
import { NO_CELLS, numbersOf, numbersTogether } from './numbers';
import type { Against } from './other-side';
import { painPointsOf } from './pain-points';
import {
  readPlaces,
  readWeeks,
  readWordings,
  type PlacesQuestion,
  type PlacesReading,
} from './read';
import { connectionsBetween, importanceOf, measuredSteps, type Measures } from './steps';

/** What is laid over a map. */
export interface OverlayQuestion {
  query: KpiQuery;
  kpis: readonly KpiDefinition[];
  /** Weekly series: of all steps, of one, or none. */
  trend: 'all' | { step: string } | null;
  /** The other side that the map shows as well. */
  against: Against | null;
}

type Overlay = GetJourneyOverlay.Response['data'];

/** Metrics of gaps and of the emotion curve. */
const ALWAYS = ['emotion', 'expectation'];

/** What customers said, laid over the steps of a journey. Every number comes from the one registry. */
export const createJourneyOverlayService = ({ strapi }: { strapi: Core.Strapi }) => {
  const built = (key: string): KpiDefinition => {
    const kpi = scoreKpis(getService('registry', { strapi }).list()).find((one) => one.key === key);
    if (!kpi) throw new Error(`the registry has no KPI ${key}`);
    return kpi;
  };

  const weeksOf = (
    journey: Journey,
    { trend }: OverlayQuestion,
    question: PlacesQuestion,
    reading: PlacesReading
  ) => {
    if (trend === null) return null;
    const steps = stepsOf(journey).filter(({ id }) => trend === 'all' || id === trend.step);
    const touchpoints = steps.flatMap(({ cells }) => cells.touchpoint ?? []);
    return readWeeks(strapi, { ...question, touchpoints }, reading);
  };

  /** Stages and the whole journey, each touchpoint once. */
  const together = (
    journey: Journey,
    kpis: readonly KpiDefinition[],
    reading: PlacesReading
  ): Pick<Overlay, 'stages' | 'journey'> => {
    const groups = journey.stages.map((stage) => touchpointsOf({ ...journey, stages: [stage] }));
    const all = touchpointsOf(journey);
    const responses = (group: readonly string[]) =>
      group.reduce((sum, key) => sum + responsesIn(reading.now.get(key) ?? NO_CELLS), 0);
    const metrics = numbersTogether(kpis, groups, reading);
    const [whole = []] = numbersTogether(kpis, [all], reading);
    return {
      stages: journey.stages.map(({ key: stage }, index) => ({
        stage,
        responses: responses(groups[index] ?? []),
        assumption: (groups[index] ?? []).every((key) => !reading.now.has(key)),
        metrics: metrics[index] ?? [],
      })),
      journey: { responses: responses(all), metrics: whole },
    };
  };

  /** The other side of what was asked, on the same map. */
  const againstOf = async (
    journey: Journey,
    { against, kpis }: OverlayQuestion,
    question: PlacesQuestion,
    here: Side
  ): Promise<Overlay['against']> => {
    if (against === null) return null;
    const there = await readOtherSide(strapi, question, against, here);
    const keys = against.by === 'period' ? [] : [...against.keys];
    const compared = { journey, kpis, emotion: built('emotion_mean') };
    return { by: against.by, keys, ...comparedSide(compared, here, there) };
  };

  /** Facts carry a segment: a persona's answers are those of the segment that it names. */
  const ofPersona = async (
    question: OverlayQuestion,
    persona: string | null
  ): Promise<OverlayQuestion> => {
    if (persona === null) return question;
    const named = await segmentOf(strapi, persona);
    if (named === undefined) return refuseField(['persona'], `there is no persona ${persona}`);
    if (named === null) return refuseField(['persona'], `the persona ${persona} names no segment`);
    const { query } = question;
    const { segment } = query.filters;
    const both = segment ? segment.filter((key) => key === named) : [named];
    return { ...question, query: { ...query, filters: { ...query.filters, segment: both } } };
  };

  const measure = async (
    journey: Journey,
    asked: OverlayQuestion,
    locale: string
  ): Promise<Omit<Overlay, 'version'>> => {
    const { kpis } = asked;
    const touchpoints = touchpointsOf(journey);
    const question = { query: asked.query, kpis, metrics: ALWAYS, touchpoints };
    const reading = await readPlaces(strapi, question);
    const [wordings, weeks, targets] = await Promise.all([
      readWordings(strapi, question, reading),
      weeksOf(journey, asked, question, reading),
      getService('reference', { strapi }).targets(),
    ]);
    const { query } = reading;
    const today = localDateOf(new Date(), query.timeZone);
    const numbers = kpis.map((kpi) =>
      numbersOf(
        kpi,
        touchpoints,
        reading,
        createTargetFinder(kpi, targets, { window: query, today })
      )
    );
    const measures: Measures = {
      numbers,
      now: reading.now,
      emotion: built('emotion_mean'),
      comparison: built('expectation_mean'),
      weeks,
      today,
    };
    const steps = stepsOf(journey);
    const { from, to, timeZone, calendar, weekStart } = query;
    const { describeOne } = getService('kpi', { strapi });
    return {
      window: { from, to, timeZone, calendar, weekStart },
      definitions: kpis.map((kpi) => describeOne(kpi, locale)),
      steps: measuredSteps(journey, measures),
      ...together(journey, kpis, reading),
      connections: connectionsBetween(steps, numbers, wordings),
      painPoints: painPointsOf(steps, numbers, reading),
      importance: importanceOf(steps, numbers),
      against: await againstOf(journey, asked, question, { reading, numbers, wordings }),
    };
  };

  return {
    measure,
    ofPersona,

    /** KPIs that may stand on a map: all of answers' scores. */
    choices: (): KpiDefinition[] => scoreKpis(getService('registry', { strapi }).list()),

    /** Those that stand there when none are asked for. */
    usual: (): KpiDefinition[] =>
      scoreKpis(getService('registry', { strapi }).list()).filter(({ key }) =>
        (OVERLAY_KPIS as readonly string[]).includes(key)
      ),
  };
};

export type JourneyOverlayService = ReturnType<typeof createJourneyOverlayService>;
