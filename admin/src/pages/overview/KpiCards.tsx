import { Box, Typography, VisuallyHidden } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import { KpiCard } from '../../components/KpiCard';
import { CardGrid } from '../../components/PageGrids';
import { PlainButton } from '../../components/PlainButton';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useStoredState } from '../../hooks/useStoredState';
import { useTranslate } from '../../hooks/useTranslate';
import { leadingCards } from './leading-cards';

interface KpiCardsProps {
  cards: readonly KpiAnswer[];
  definitions: readonly KpiDescription[];
  selected: string;
  onSelect: (kpi: string) => void;
  /** Where a KPI's own page lies. */
  inDepth: (kpi: string) => string | null;
  pathOf?: (definition: KpiDescription) => PathToFacts;
}

const ALL_KEY = 'strapi-plugin-cx.all-kpis';

interface AllButtonProps {
  all: boolean;
  n: number;
  onTurn: (all: boolean) => void;
}

const AllButton = ({ all, n, onTurn }: AllButtonProps) => {
  const t = useTranslate();
  return (
    <Box paddingTop={3} data-cx-screen-only>
      <PlainButton type="button" aria-expanded={all} onClick={() => onTurn(!all)}>
        {t(all ? 'overview.fewerKpis' : 'overview.allKpis', { n })}
      </PlainButton>
    </Box>
  );
};

/** One card a KPI that has answers, at first those that lead; the others are named in one line. */
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
  const answered = described.filter(({ answer }) => answer.n > 0 || answer.kpi === selected);
  const silent = described.filter(({ answer }) => answer.n === 0 && answer.kpi !== selected);

  const [all, setAll] = useStoredState(ALL_KEY);
  const leading = leadingCards(
    answered.map(({ answer }) => answer),
    selected
  );
  const shown = all === true ? answered : answered.filter(({ answer }) => leading.has(answer.kpi));

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
      {leading.size < answered.length && (
        <AllButton all={all === true} n={answered.length} onTurn={setAll} />
      )}
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
