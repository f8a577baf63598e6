import { Flex, Typography } from '@strapi/design-system';

import { findStep } from '../../../../../../shared/journey-map';
import { useGetCxComplaintsQuery } from '../../../../api/complaints';
import { LoadError } from '../../../../components/LoadError';
import { PageLink } from '../../../../components/PageLink';
import { RowSkeleton } from '../../../../components/Skeleton';
import { COMPLAINTS_PATH } from '../../../../constants';
import { useReader } from '../../../../hooks/useReader';
import { useTranslate } from '../../../../hooks/useTranslate';
import { casePath } from '../../../complaints/case-path';
import {
  complaintsQuery,
  readComplaintsState,
  writeComplaintsState,
} from '../../../complaints/complaints-state';
import { useCaseWords } from '../../../complaints/parts/CaseTitle';
import { StateTag } from '../../../complaints/parts/StateTag';
import { useEditor } from '../state/EditorStore';

const SHOWN = 10;

/** The newest complaints about a touchpoint, whatever became of them; no requests and no compliments. */
const queueOf = (touchpoint: string) => ({
  ...readComplaintsState(new URLSearchParams()),
  queue: 'all' as const,
  order: 'newest' as const,
  filters: { touchpoint: [touchpoint], kind: ['complaint'] },
});

const Complaints = ({ touchpoint }: { touchpoint: string }) => {
  const t = useTranslate();
  const reader = useReader();
  const wordsOf = useCaseWords();
  const state = queueOf(touchpoint);
  const { data, error, isFetching, refetch } = useGetCxComplaintsQuery(
    { ...complaintsQuery(state, reader), limit: SHOWN },
    { refetchOnMountOrArgChange: true }
  );
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <RowSkeleton />;
  if (data.data.length === 0) {
    return <Typography textColor="neutral600">{t('journey.complaints.none')}</Typography>;
  }
  const params = writeComplaintsState(new URLSearchParams(), state);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.data.map((complaint) => (
          <li key={complaint.reference}>
            <PageLink to={casePath(complaint.reference)} dir="auto" lang={complaint.language}>
              {wordsOf(complaint)}
            </PageLink>
            <div>
              <StateTag state={complaint.state} />{' '}
              <Typography variant="pi" textColor="neutral600">
                <bdo dir="ltr">{complaint.reference}</bdo>
              </Typography>
            </div>
          </li>
        ))}
      </Flex>
      <PageLink to={`${COMPLAINTS_PATH}?${params.toString()}`}>
        {t('journey.complaints.all')}
      </PageLink>
    </Flex>
  );
};

/** What customers complained about there. */
export const ComplaintsTab = ({ id }: { id: string }) => {
  const t = useTranslate();
  const touchpoint = useEditor(
    ({ history }) => findStep(history.journey, id)?.step.cells.touchpoint ?? null
  );
  if (touchpoint === null) {
    return <Typography textColor="neutral600">{t('journey.measured.noTouchpoint')}</Typography>;
  }
  return <Complaints touchpoint={touchpoint} />;
};
