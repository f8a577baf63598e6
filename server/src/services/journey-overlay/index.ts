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
import { comparedSide, readOtherSide } from './against';
import { scoreKpis } from './answers';
import { earlierSide, movedAt } from './changes';
import { numbersOf } from './numbers';
import type { Against } from './other-side';
import { painPointsOf } from './pain-points';
import {
  readPlaces,
  readWeeks,
  readWordings,
  type PlacesQuestion,
  type PlacesReading,
} from './read';
import type { Side } from './side';
import { connectionsBetween, importanceOf, measuredSteps, type Measures } from './steps';
import { together } from './together';

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
    const [wordings, earlier, weeks, targets] = await Promise.all([
      readWordings(strapi, question, reading),
      earlierSide(strapi, question, reading),
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
        wordings,
        createTargetFinder(kpi, targets, { window: query, today })
      )
    );
    const here = { reading, wordings };
    const measures: Measures = {
      numbers,
      moved: movedAt(numbers, here, earlier),
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
      ...together(journey, kpis, here, earlier),
      connections: connectionsBetween(steps, numbers, wordings),
      painPoints: painPointsOf(steps, numbers, reading),
      importance: importanceOf(steps, numbers),
      against: await againstOf(journey, asked, question, here),
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
