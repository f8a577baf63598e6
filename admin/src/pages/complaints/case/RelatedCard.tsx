import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { GetRelated, SimilarComplaint } from '../../../../../shared/contracts/complaint-desk';
import type { ComplaintLabels } from '../../../../../shared/contracts/complaint-queue';
import { useGetCxRelatedComplaintsQuery } from '../../../api/complaints';
import { LoadError } from '../../../components/LoadError';
import { ScoreText } from '../../../components/ScoreText';
import { RowSkeleton } from '../../../components/Skeleton';
import { TextLink } from '../../../components/TextLink';
import { FEEDBACK_PATH } from '../../../constants';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useMetricName } from '../../../hooks/useMetricName';
import { useTranslate } from '../../../hooks/useTranslate';
import { casePath } from '../case-path';
import { StateTag } from '../parts/StateTag';
import { useCase } from './CaseContext';
import { SideCard } from './SideCard';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  li {
    padding-block: ${({ theme }) => theme.spaces[2]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  li:last-child {
    border: 0;
  }
`;

interface LikeProps {
  complaints: readonly SimilarComplaint[];
  labels: ComplaintLabels;
  /** Whether it is said why a case is shown. */
  why?: boolean;
}

const Complaints = ({ complaints, labels, why = false }: LikeProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useCase().detail;
  return (
    <List>
      {complaints.map(({ reference, subject, state, receivedAt, location, alike }) => (
        <li key={reference}>
          <Flex gap={2} wrap="wrap" alignItems="baseline">
            <TextLink to={casePath(reference)}>
              <bdi>{reference}</bdi>
            </TextLink>
            <StateTag state={state} />
          </Flex>
          {subject !== null && (
            <Typography tag="p" variant="pi" textColor="neutral800">
              <bdi>{subject}</bdi>
            </Typography>
          )}
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formats.moment(receivedAt, timeZone)}
            {location !== null && (
              <>
                {' · '}
                <bdi>{labels.location[location] ?? location}</bdi>
              </>
            )}
            {why && ` · ${alike.map((one) => t(`case.alike.${one}`)).join(' · ')}`}
          </Typography>
        </li>
      ))}
    </List>
  );
};

const Feedback = ({ feedback }: Pick<GetRelated.Response['data'], 'feedback'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const nameOf = useMetricName();
  const { timeZone } = useCase().detail;
  return (
    <List>
      {feedback.map(({ responseId, metric, score, scale, occurredAt }) => (
        <li key={`${responseId} ${metric}`}>
          <TextLink to={`${FEEDBACK_PATH}?response=${encodeURIComponent(responseId)}`}>
            {nameOf(metric)} <ScoreText score={score} scale={scale} />
          </TextLink>
          <Typography variant="pi" textColor="neutral600">
            {t('facts.separator')}
            {formats.moment(occurredAt, timeZone)}
          </Typography>
        </li>
      ))}
    </List>
  );
};

const Found = ({ data, meta }: GetRelated.Response) => {
  const t = useTranslate();
  const { may, complainant } = useCase().detail;
  const { similar, complaints, feedback } = data;
  const knows = may.personal && complainant?.customer != null;
  const none = (
    <Typography variant="pi" textColor="neutral600">
      {t('case.related.none')}
    </Typography>
  );
  return (
    <>
      <SideCard id="cx-case-similar" title={t('case.similar')}>
        {similar.length > 0 ? <Complaints complaints={similar} labels={meta.labels} why /> : none}
      </SideCard>
      {knows && (
        <SideCard id="cx-case-customer" title={t('case.ofCustomer')}>
          {complaints.length > 0 && <Complaints complaints={complaints} labels={meta.labels} />}
          {feedback.length > 0 && <Feedback feedback={feedback} />}
          {complaints.length + feedback.length === 0 && none}
        </SideCard>
      )}
    </>
  );
};

/** Cases like this one, and whatever else the same customer said: asked for once the page stands. */
export const RelatedCard = () => {
  const { locale } = useLanguage();
  const { detail } = useCase();
  const { data, error, isFetching, refetch } = useGetCxRelatedComplaintsQuery(
    { reference: detail.reference, locale },
    { refetchOnMountOrArgChange: true }
  );
  if (data) return <Found {...data} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  return <RowSkeleton />;
};
