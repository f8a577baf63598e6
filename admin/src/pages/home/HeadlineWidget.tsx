import { Widget } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';

import type { GetOverview } from '../../../../shared/contracts/overview';
import { useGetCxOverviewQuery } from '../../api/overview';
import { completeValues, Sparkline } from '../../charts/Sparkline';
import { ChangeTag } from '../../components/ChangeTag';
import { KpiValue } from '../../components/KpiValue';
import { TargetText } from '../../components/TargetText';
import { IntervalAndN } from '../../components/IntervalAndN';
import { HEADLINE_KPI } from '../../constants';
import { useFormats } from '../../hooks/useFormats';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { LanguageProvider } from '../../language/LanguageProvider';
import { INITIAL_STATE, overviewQuery } from '../overview/overview-state';

const DAYS = 30;

/** The recommendation score where there is one, else the first KPI that has answers. */
const headlineOf = ({ cards, definitions }: GetOverview.Response['data']) => {
  const answer =
    cards.find(({ kpi, n }) => kpi === HEADLINE_KPI && n > 0) ?? cards.find(({ n }) => n > 0);
  const definition = definitions.find(({ key }) => key === answer?.kpi);
  return answer && definition ? { answer, definition } : null;
};

const Headline = () => {
  const t = useTranslate();
  const formats = useFormats();
  const reader = useReader();
  const { data, error } = useGetCxOverviewQuery(
    overviewQuery({ ...INITIAL_STATE, period: 'last30Days' }, reader)
  );

  if (error) return <Widget.Error>{t('state.error')}</Widget.Error>;
  if (!data) return <Widget.Loading>{t('state.loading')}</Widget.Loading>;
  const headline = headlineOf(data);
  if (!headline) return <Widget.NoData>{t('widget.empty', { n: DAYS })}</Widget.NoData>;
  const { answer, definition } = headline;

  return (
    <Flex direction="column" alignItems="stretch" gap={1} padding={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {definition.name}
      </Typography>
      <KpiValue estimate={answer} rules={definition} />
      <Typography variant="pi" textColor="neutral600">
        <IntervalAndN estimate={answer} rules={definition} />
      </Typography>
      <div>
        <ChangeTag
          estimate={answer}
          change={answer.change}
          rules={definition}
          direction={definition.direction}
        />
      </div>
      <TargetText target={answer.target} rules={definition} />
      <Sparkline values={completeValues(answer.series)} />
      <Typography variant="pi" textColor="neutral600">
        {t('widget.period', {
          n: DAYS,
          period: formats.dateRange(data.window.from, data.window.to),
        })}
      </Typography>
    </Flex>
  );
};

/** The headline KPI on the admin's home page. */
export const HeadlineWidget = () => (
  <LanguageProvider>
    <Headline />
  </LanguageProvider>
);

export default HeadlineWidget;
