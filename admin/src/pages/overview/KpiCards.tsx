import { Typography, VisuallyHidden } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import { KpiCard } from '../../components/KpiCard';
import { CardGrid } from '../../components/PageGrids';
import type { PathToFeedback } from '../../hooks/useFeedbackPath';
import { useTranslate } from '../../hooks/useTranslate';

interface KpiCardsProps {
  cards: readonly KpiAnswer[];
  definitions: readonly KpiDescription[];
  selected: string;
  onSelect: (kpi: string) => void;
  /** Where a KPI's own page lies. */
  inDepth: (kpi: string) => string | null;
  pathOf?: (definition: KpiDescription) => PathToFeedback;
}

/** One card a KPI that has answers; the others are named in one line. */
export const KpiCards = ({
  cards,
  definitions,
  selected,
  onSelect,
  inDepth,
  pathOf,
}: KpiCardsProps) => {
  const t = useTranslate();
  const described = cards.flatMap((answer) => {
    const definition = definitions.find(({ key }) => key === answer.kpi);
    return definition ? [{ answer, definition }] : [];
  });
  const shown = described.filter(({ answer }) => answer.n > 0 || answer.kpi === selected);
  const silent = described.filter(({ answer }) => answer.n === 0 && answer.kpi !== selected);

  return (
    <section aria-labelledby="cx-kpis">
      <VisuallyHidden>
        <h2 id="cx-kpis">{t('overview.kpis')}</h2>
      </VisuallyHidden>
      <CardGrid>
        {shown.map(({ answer, definition }) => (
          <KpiCard
            key={answer.kpi}
            answer={answer}
            definition={definition}
            answersPath={pathOf?.(definition)(answer.n)}
            selected={answer.kpi === selected}
            onSelect={() => onSelect(answer.kpi)}
            inDepth={inDepth(answer.kpi)}
          />
        ))}
      </CardGrid>
      {silent.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
          {t('overview.silent', {
            names: silent.map(({ definition }) => definition.name).join(t('list.separator')),
          })}
        </Typography>
      )}
    </section>
  );
};
