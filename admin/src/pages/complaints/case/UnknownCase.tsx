import { Typography } from '@strapi/design-system';
import { Search } from '@strapi/icons';

import { PageLink } from '../../../components/PageLink';
import { StateCard } from '../../../components/StateCard';
import { COMPLAINTS_PATH } from '../../../constants';
import { useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';

/** There is no such case, or none that the reader may see. */
export const UnknownCase = ({ reference }: { reference: string }) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<Search width="3.2rem" height="3.2rem" fill="neutral600" />}
      title={t('case.unknown', { reference: isolated(reference) })}
      action={<PageLink to={COMPLAINTS_PATH}>{t('case.back')}</PageLink>}
    >
      <Typography textColor="neutral600">{t('case.unknownHint')}</Typography>
    </StateCard>
  );
};
