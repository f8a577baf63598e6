import { AnswersLink } from '../../components/AnswersLink';
import { DataTable } from '../../components/DataTable';
import { EstimateCells } from '../../components/EstimateCells';
import { Num } from '../../components/Num';
import { useTranslate } from '../../hooks/useTranslate';
import type { CountedBar } from './useScoreBars';

/** The distribution's numbers. */
export const ScoreTable = ({ caption, bars }: { caption: string; bars: readonly CountedBar[] }) => {
  const t = useTranslate();
  return (
    <DataTable
      caption={caption}
      columns={[t('table.score'), t('table.answers'), t('table.share')]}
      rows={bars.map(({ score, n, scoreText, shareText, to }) => ({
        key: String(score),
        cells: [
          <Num key="score">{scoreText}</Num>,
          <AnswersLink key="n" to={to} n={n}>
            <EstimateCells.Count n={n} />
          </AnswersLink>,
          <span key="share">
            <Num>{shareText}</Num> {t('unit.percent')}
          </span>,
        ],
      }))}
    />
  );
};
