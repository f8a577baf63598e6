import type { GetOverview } from '../../../../shared/contracts/overview';
import { parseScaleId } from '../../../../shared/scale';
import { scoreBand } from '../../charts/score-bands';
import type { ScoreBar } from '../../charts/ScoreBarShape';
import { useFormats } from '../../hooks/useFormats';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useTranslate } from '../../hooks/useTranslate';

export type ScaleScores = GetOverview.Response['data']['distribution'][number];

export interface CountedBar extends ScoreBar {
  n: number;
}

/** One scale's scores as bars, and the scale's name, in the reader's words and digits. */
export const useScoreBars = (kpi: string, pathTo: PathToFacts) => {
  const t = useTranslate();
  const formats = useFormats();

  const barsOf = ({ scale, scores }: ScaleScores): CountedBar[] => {
    const all = scores.reduce((sum, { n }) => sum + n, 0);
    return scores.map(({ score, n }) => {
      const share = all === 0 ? 0 : n / all;
      const scoreText = formats.count(score);
      const shareText = formats.share(share);
      return {
        score,
        n,
        share,
        band: scoreBand(kpi, score),
        scoreText,
        shareText,
        description: t('distribution.bar', {
          score: scoreText,
          share: shareText,
          answers: t('answers', { n }),
        }),
        to: pathTo(n, { score: { score, scale } }),
      };
    });
  };

  const nameOf = ({ scale: id }: ScaleScores): string => {
    const scale = parseScaleId(id);
    if (!scale) return id;
    const ends = { low: formats.count(scale.min), high: formats.count(scale.max) };
    return t(scale.reversed ? 'distribution.reversed' : 'distribution.scale', ends);
  };

  return { barsOf, nameOf };
};
