import { Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import { scoreBand } from '../../charts/score-bands';
import { ScoreBars } from '../../charts/ScoreBars';
import { ChartCard } from '../../components/ChartCard';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useTranslate } from '../../hooks/useTranslate';
import { ScoreTable } from './ScoreTable';
import { useScoreBars, type ScaleScores } from './useScoreBars';

interface DistributionCardProps {
  definition: KpiDescription;
  distribution: readonly ScaleScores[];
  pathTo: PathToFacts;
}

/** How many answers gave each score, one chart a scale. */
export const DistributionCard = ({ definition, distribution, pathTo }: DistributionCardProps) => {
  const t = useTranslate();
  const { barsOf, nameOf } = useScoreBars(definition.key, pathTo);
  const title = t('distribution.title');
  const isNet = scoreBand(definition.key, 0) !== 'neutral';
  const answered = distribution.filter(({ scores }) => scores.some(({ n }) => n > 0));
  const empty = <Typography textColor="neutral600">{t('distribution.empty')}</Typography>;

  return (
    <ChartCard
      title={title}
      note={t(isNet ? 'distribution.noteNet' : 'distribution.note')}
      chart={
        answered.length === 0
          ? empty
          : answered.map((one) => (
              <div key={one.scale}>
                {answered.length > 1 && <Typography variant="pi">{nameOf(one)}</Typography>}
                <ScoreBars
                  label={t('distribution.label', { kpi: definition.name, scale: nameOf(one) })}
                  bars={barsOf(one)}
                />
              </div>
            ))
      }
      table={
        answered.length === 0
          ? empty
          : answered.map((one) => (
              <ScoreTable key={one.scale} caption={`${title}: ${nameOf(one)}`} bars={barsOf(one)} />
            ))
      }
    />
  );
};
