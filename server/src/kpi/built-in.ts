import { caseKpis, complaintAnswerKpis } from './complaint-kpis';
import type { AnyKpi } from './definition';
import { ces, csatMean, emotionMean, expectationMean, stars } from './mean-score';
import { enps, netEmotion, nps } from './net-score';
import { responses } from './responses';
import { cesEasy, csat } from './top-box';

/** The KPIs that come with the plugin, in the order in which they are listed. */
export const builtInKpis: readonly AnyKpi[] = [
  nps,
  csat,
  csatMean,
  ces,
  cesEasy,
  stars,
  netEmotion,
  emotionMean,
  expectationMean,
  enps,
  responses,
  ...complaintAnswerKpis,
  ...caseKpis,
];
