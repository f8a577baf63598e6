import { Typography } from '@strapi/design-system';

import { useGetCxRootCauseQuery } from '../../api/root-causes';
import { LoadError } from '../../components/LoadError';
import { PageLink } from '../../components/PageLink';
import { TableSkeleton } from '../../components/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { casePath } from '../complaints/case-path';
import { SideCard } from '../complaints/case/SideCard';
import { Whys } from '../complaints/case/cause/Whys';
import { isolated } from '../../format/isolated';

/** The analysis that it answers, and the case in which it was made. */
export const CauseOfImprovement = ({ analysis }: { analysis: string }) => {
  const t = useTranslate();
  const { data, error, refetch } = useGetCxRootCauseQuery(analysis);
  const hidden = error && 'status' in error && (error.status === 404 || error.status === 403);
  return (
    <SideCard id="cx-improvement-cause" title={t('cause.title')}>
      {hidden && <Typography textColor="neutral600">{t('improvements.causeHidden')}</Typography>}
      {error && !hidden && <LoadError error={error} onRetry={refetch} />}
      {!data && !error && <TableSkeleton />}
      {data && (
        <>
          <Whys whys={data.whys} />
          <Typography tag="p" paddingTop={3}>
            <PageLink to={casePath(data.complaint)}>
              {t('improvements.case', { reference: isolated(data.complaint) })}
            </PageLink>
          </Typography>
        </>
      )}
    </SideCard>
  );
};
