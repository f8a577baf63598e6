import { Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import { StateCard } from '../../components/StateCard';
import { TextLink } from '../../components/TextLink';
import { OVERVIEW_PATH } from '../../constants';
import { useTranslate } from '../../hooks/useTranslate';

/** The path names a KPI that the registry does not know. */
export const UnknownKpi = ({ kpi }: { kpi: string }) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('kpiPage.unknown', { kpi })}
      action={<TextLink to={OVERVIEW_PATH}>{t('kpiPage.toOverview')}</TextLink>}
    >
      <Typography textColor="neutral600">{t('kpiPage.unknownHint')}</Typography>
    </StateCard>
  );
};
