import { Box, Loader, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type {
  FeedbackRowWithHistory,
  GetFeedbackResponse,
} from '../../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxFeedbackResponseQuery } from '../../api/feedback';
import { LoadError } from '../../components/LoadError';
import { ModalContent } from '../../components/ModalContent';
import { TextLink } from '../../components/TextLink';
import { COMPLAINTS_PATH } from '../../constants';
import { useLanguage, usePortalLanguage } from '../../hooks/useLanguage';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';
import { CurationButtons } from './CurationButtons';
import { CurationHistory } from './CurationHistory';
import { ResponseContext } from './ResponseContext';
import { useFeedbackCells } from './useFeedbackCells';

/** Along the end of the page instead of in its middle, so that the table stays in sight. */
const Side = styled(ModalContent)`
  && {
    inset-block: 0;
    inset-inline: auto 0;
    transform: none;
    animation: none;
    inline-size: min(52rem, 100vw);
    max-inline-size: none;
    block-size: 100vh;
    max-block-size: none;
    border-radius: 0;
  }
`;

const Answers = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;

  > li {
    padding-block: ${({ theme }) => theme.spaces[4]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Words = styled.blockquote`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.spaces[3]};
  border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

const Answer = ({ row, cellOf }: { row: FeedbackRowWithHistory; cellOf: CellOf }) => {
  const t = useTranslate();
  return (
    <li>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {cellOf(row, 'metric')} · {cellOf(row, 'score')}
      </Typography>
      {row.question && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          <bdi>{row.question}</bdi>
        </Typography>
      )}
      {row.comment !== null && (
        <Typography tag="div" paddingTop={2}>
          <Words dir="auto">{row.comment}</Words>
        </Typography>
      )}
      {row.hasComment && row.comment === null && (
        <Typography tag="p" textColor="neutral600">
          {t('feedback.hiddenComment')}
        </Typography>
      )}
      <CurationHistory changes={row.changes} />
    </li>
  );
};

type CellOf = ReturnType<typeof useFeedbackCells>;

const Response = ({ data, meta }: GetFeedbackResponse.Response) => {
  const t = useTranslate();
  const cellOf = useFeedbackCells(meta.labels);
  const mayCurate = useMay(ADMIN_ACTIONS.curateFeedback);
  const mayFile = useMay(ADMIN_ACTIONS.handleComplaints);
  const [first] = data;
  if (!first) return null;
  return (
    <>
      <ResponseContext row={first} cellOf={cellOf} />
      <Typography tag="h2" variant="delta" paddingTop={6} display="block">
        {t('answers', { n: data.length })}
      </Typography>
      <Answers>
        {data.map((row) => (
          <Answer key={row.documentId} row={row} cellOf={cellOf} />
        ))}
      </Answers>
      {mayFile && (
        <Box paddingTop={4}>
          <TextLink
            to={`${COMPLAINTS_PATH}?new=true&response=${encodeURIComponent(first.responseId)}`}
          >
            {t('feedback.fileComplaint')}
          </TextLink>
        </Box>
      )}
      {mayCurate && (
        <Box paddingTop={4}>
          <CurationButtons rows={data} />
        </Box>
      )}
    </>
  );
};

interface ResponseDrawerProps {
  responseId: string;
  onClose: () => void;
}

/** One response with its frozen context and all of its answers. */
export const ResponseDrawer = ({ responseId, onClose }: ResponseDrawerProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const portal = usePortalLanguage();
  const { data, error, isFetching, refetch } = useGetCxFeedbackResponseQuery({
    responseId,
    locale,
  });
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Side>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('feedback.one')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            {error && !isFetching && <LoadError error={error} onRetry={refetch} />}
            {!data && !error && <Loader>{t('feedback.loading')}</Loader>}
            {data && <Response {...data} />}
          </div>
        </Modal.Body>
      </Side>
    </Modal.Root>
  );
};
