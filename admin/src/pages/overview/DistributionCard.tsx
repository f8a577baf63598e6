import { Typography } from '@strapi/design-system';

import type { GetOverview, KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import { parseScaleId } from '../../../../shared/scale';
import { scoreBand } from '../../charts/score-bands';
import { ScoreBars, type ScoreBar } from '../../charts/ScoreBars';
import { ChartCard } from '../../components/ChartCard';
import { DataTable } from '../../components/DataTable';
import { Num } from '../../components/Num';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

type Distribution = GetOverview.Response['data']['distribution'];

interface DistributionCardProps {
  detail: KpiAnswer;
  definition: KpiDescription;
  distribution: Distribution;
}

/** How many answers gave each score, one chart a scale. */
export const DistributionCard = ({ detail, definition, distribution }: DistributionCardProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const title = t('distribution.title');
  const isNet = scoreBand(detail.kpi, 0) !== 'neutral';

  const scaleName = (id: string): string => {
    const scale = parseScaleId(id);
    if (!scale) return id;
    const ends = { low: formats.count(scale.min), high: formats.count(scale.max) };
    return t(scale.reversed ? 'distribution.reversed' : 'distribution.scale', ends);
  };
  const bars = (scores: Distribution[number]['scores']): ScoreBar[] => {
    const all = scores.reduce((sum, { n }) => sum + n, 0);
    return scores.map(({ score, n }) => ({
      score,
      share: all === 0 ? 0 : n / all,
      band: scoreBand(detail.kpi, score),
      scoreText: formats.count(score),
      shareText: formats.share(all === 0 ? 0 : n / all),
    }));
  };
  const filled = distribution.filter(({ scores }) => scores.some(({ n }) => n > 0));

  if (filled.length === 0) {
    return (
      <ChartCard
        title={title}
        chart={<Typography textColor="neutral600">{t('distribution.empty')}</Typography>}
        table={null}
      />
    );
  }
  return (
    <ChartCard
      title={title}
      note={t(isNet ? 'distribution.noteNet' : 'distribution.note')}
      chart={filled.map(({ scale, scores }) => (
        <div key={scale}>
          {filled.length > 1 && <Typography variant="pi">{scaleName(scale)}</Typography>}
          <ScoreBars
            label={t('distribution.label', { kpi: definition.name, scale: scaleName(scale) })}
            bars={bars(scores)}
          />
        </div>
      ))}
      table={filled.map(({ scale, scores }) => (
        <DataTable
          key={scale}
          caption={`${title}: ${scaleName(scale)}`}
          columns={[t('table.score'), t('table.answers'), t('table.share')]}
          rows={bars(scores).map(({ score, scoreText, shareText }, index) => ({
            key: String(score),
            cells: [
              <Num key="score">{scoreText}</Num>,
              <Num key="n">{formats.count(scores[index]?.n ?? 0)}</Num>,
              <span key="share">
                <Num>{shareText}</Num> {t('unit.percent')}
              </span>,
            ],
          }))}
        />
      ))}
    />
  );
};
