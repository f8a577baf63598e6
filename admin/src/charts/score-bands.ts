/** How a score counts; `neutral` where a KPI has no such classes. */
export type ScoreBand = 'detractor' | 'passive' | 'promoter' | 'neutral';

/** The net score's classes: Reichheld 2003, 0–6 / 7–8 / 9–10. Other KPIs are drawn in one colour. */
export const scoreBand = (kpi: string, score: number): ScoreBand => {
  if (kpi !== 'nps' && kpi !== 'enps') return 'neutral';
  if (score <= 6) return 'detractor';
  return score <= 8 ? 'passive' : 'promoter';
};
