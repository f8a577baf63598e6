import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useCompareCxJourneyVersionsQuery } from '../../../../api/journeys';
import { hasStatus } from '../../../../api/request-error';
import { RowSkeleton } from '../../../../components/Skeleton';
import { useTranslate } from '../../../../hooks/useTranslate';
import { JourneyFailed } from '../JourneyPage';
import { useDifferenceLines } from './useDifferenceLines';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: disc;
  padding-inline-start: ${({ theme }) => theme.spaces[4]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  del {
    color: ${({ theme }) => theme.colors.danger700};
  }

  ins {
    color: ${({ theme }) => theme.colors.success700};
    text-decoration: none;
  }
`;

interface ComparisonProps {
  documentId: string;
  from: string;
  to: string;
  /** Language of the content; null: the site's first. */
  locale: string | null;
}

/** Every difference between two versions, a line each. */
export const Comparison = ({ documentId, from, to, locale }: ComparisonProps) => {
  const t = useTranslate();
  const { currentData, error, isFetching, refetch } = useCompareCxJourneyVersionsQuery(
    { documentId, from, to, ...(locale === null ? {} : { locale }) },
    { refetchOnMountOrArgChange: true }
  );
  const lines = useDifferenceLines(currentData);
  if (error && !isFetching) {
    if (hasStatus(error, 404))
      return <Typography tag="p">{t('journey.compare.notTold')}</Typography>;
    return <JourneyFailed error={error} onRetry={refetch} />;
  }
  if (!currentData) return <RowSkeleton />;
  if (currentData.same) return <Typography tag="p">{t('journey.compare.same')}</Typography>;
  return (
    <List aria-label={t('journey.compare.title')}>
      {lines.map(({ key, title, before, after }) => (
        <li key={key}>
          {title}
          {(before !== null || after !== null) && (
            <div>
              {before !== null && <del dir="auto">{before}</del>}{' '}
              {after !== null && <ins dir="auto">{after}</ins>}
            </div>
          )}
        </li>
      ))}
    </List>
  );
};
