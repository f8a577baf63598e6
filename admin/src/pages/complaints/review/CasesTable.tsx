import type {
  ComplaintLabels,
  ComplaintListed,
} from '../../../../../shared/contracts/complaint-queue';
import { DataTable } from '../../../components/DataTable';
import { PageLink } from '../../../components/PageLink';
import { useFormats } from '../../../hooks/useFormats';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { casePath } from '../case-path';
import { CaseTitle } from '../parts/CaseTitle';
import { PriorityTag } from '../parts/PriorityTag';
import { StateTag } from '../parts/StateTag';
import { usePlaceText } from '../usePlaceText';
import { Nothing } from './ReviewSection';

interface CasesTableProps {
  caption: string;
  listed: readonly ComplaintListed[];
  labels: ComplaintLabels;
}

/** Cases by name, without their complainants. */
export const CasesTable = ({ caption, listed, labels }: CasesTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const placeOf = usePlaceText(labels);
  const { timeZone } = useSite().site;
  if (listed.length === 0) return <Nothing>{t('review.noCases')}</Nothing>;
  return (
    <DataTable
      caption={caption}
      columns={[
        t('review.case'),
        t('review.about'),
        t('review.where'),
        t('review.priority'),
        t('review.state'),
        t('review.holder'),
        t('review.receivedAt'),
        t('review.due'),
      ]}
      rows={listed.map((one) => ({
        key: one.reference,
        cells: [
          <PageLink key="case" to={casePath(one.reference)}>
            <bdi dir="ltr">{one.reference}</bdi>
          </PageLink>,
          <CaseTitle key="title" {...one} />,
          placeOf(one),
          <PriorityTag key="priority" priority={one.priority} safety={one.safety} />,
          <StateTag key="state" state={one.state} />,
          <bdi key="holder">
            {(one.assignee && (labels.person[one.assignee] ?? one.assignee)) ?? one.team ?? '—'}
          </bdi>,
          formats.moment(one.receivedAt, timeZone),
          one.next ? formats.moment(one.next.dueAt, timeZone) : '—',
        ],
      }))}
    />
  );
};
