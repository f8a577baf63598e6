import type { ReviewCause } from '../../../../../shared/contracts/complaint-review';
import { DataTable } from '../../../components/DataTable';
import { PageLink } from '../../../components/PageLink';
import { useFormats } from '../../../hooks/useFormats';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { casePath } from '../case-path';
import { Nothing } from './ReviewSection';

/** Analyses of the period: which cause they came to, and what lies at the bottom of it. */
export const CausesTable = ({ causes }: { causes: readonly ReviewCause[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  if (causes.length === 0) return <Nothing>{t('review.noCauses')}</Nothing>;
  return (
    <DataTable
      caption={t('review.causes')}
      columns={[t('review.case'), t('review.cause'), t('review.root'), t('review.at')]}
      rows={causes.map(({ complaint, cause, root, at }) => ({
        key: `${complaint} ${at}`,
        cells: [
          <PageLink key="case" to={casePath(complaint)}>
            <bdi dir="ltr">{complaint}</bdi>
          </PageLink>,
          <bdi key="cause">{cause ?? '—'}</bdi>,
          <bdi key="root">{root}</bdi>,
          formats.moment(at, timeZone),
        ],
      }))}
    />
  );
};
