import * as React from 'react';
import { Flex, Loader, Typography } from '@strapi/design-system';

import type { GetOverview } from '../../../shared/contracts/overview';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { useGetCxOverviewQuery } from '../api/overview';
import { TextLink } from '../components/TextLink';
import { useFormats } from '../hooks/useFormats';
import { useMay } from '../hooks/useMay';
import { useReader } from '../hooks/useReader';
import { useTranslate } from '../hooks/useTranslate';
import { overviewQuery } from '../pages/overview/overview-state';
import { Headline } from './Headline';
import { PanelError, PanelNote } from './PanelState';
import type { PanelSubject } from './panel-subject';
import { feedbackPathOf, overviewOf, overviewPathOf } from './subject-state';

const SHOWN = 3;

type Overview = GetOverview.Response['data'];

/** The first KPIs of the registry that have answers here; how many there are is no score. */
export const headlinesOf = ({ cards, definitions }: Pick<Overview, 'cards' | 'definitions'>) =>
  cards
    .flatMap((answer) => {
      const definition = definitions.find(({ key }) => key === answer.kpi);
      return definition && definition.unit !== 'count' && answer.n > 0
        ? [{ answer, definition }]
        : [];
    })
    .slice(0, SHOWN);

const Headlines = ({ data }: { data: Overview }) => {
  const t = useTranslate();
  const headlines = headlinesOf(data);
  if (headlines.length === 0) return <PanelNote>{t('panel.empty')}</PanelNote>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {headlines.map(({ answer, definition }) => (
        <li key={definition.key}>
          <Headline estimate={answer} change={answer.change} definition={definition} />
        </li>
      ))}
    </Flex>
  );
};

/** The entry's headline KPIs of the last 90 days, and the way to everything behind them. */
export const LatestScores = ({ subject }: { subject: PanelSubject }) => {
  const t = useTranslate();
  const formats = useFormats();
  const reader = useReader();
  const id = React.useId();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const { data, error, isFetching, refetch } = useGetCxOverviewQuery(
    overviewQuery(overviewOf(subject), reader),
    { refetchOnMountOrArgChange: true }
  );
  const days = data && formats.dateRange(data.window.from, data.window.to);

  return (
    <section aria-labelledby={id} aria-busy={isFetching}>
      <Typography id={id} tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
        {t('panel.scores')}
      </Typography>
      {days && <PanelNote>{days}</PanelNote>}
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {!data && isFetching && <Loader small>{t('state.loading')}</Loader>}
        {error && !isFetching && <PanelError onRetry={refetch} />}
        {!error && data && <Headlines data={data} />}
        <Flex gap={3} wrap="wrap">
          <TextLink to={overviewPathOf(subject)}>{t('panel.toOverview')}</TextLink>
          {readsFeedback && (
            <TextLink to={feedbackPathOf(subject)}>{t('panel.toFeedback')}</TextLink>
          )}
        </Flex>
      </Flex>
    </section>
  );
};
