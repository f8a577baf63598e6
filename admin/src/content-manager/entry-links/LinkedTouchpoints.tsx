import { Flex, Loader } from '@strapi/design-system';

import type { EntryLink } from '../../../../shared/contracts/complaint';
import type { LinkedTouchpoint as Linked } from '../../../../shared/contracts/touchpoint-link';
import { useGetCxLinkedNumbersQuery } from '../../api/touchpoint-links';
import { windowOf } from '../../filters/period-state';
import { useFormats } from '../../hooks/useFormats';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { INITIAL_STATE } from '../../pages/overview/overview-state';
import { PanelError, PanelNote } from '../PanelState';
import { LinkedTouchpoint } from './LinkedTouchpoint';

/** Of more touchpoints their comments would fill the page: they are a link away. */
const MOST_WITH_COMMENTS = 3;

/** The same days as on the overview, of which the touchpoint's own panel tells. */
const useNumbers = (entry: EntryLink) => {
  const reader = useReader();
  const { timeZone, calendar, locale } = reader;
  return useGetCxLinkedNumbersQuery(
    { ...entry, ...windowOf(INITIAL_STATE, reader), timeZone, calendar, locale },
    { refetchOnMountOrArgChange: true }
  );
};

interface LinkedTouchpointsProps {
  entry: EntryLink;
  touchpoints: readonly Linked[];
}

/** What customers said where the entry is met, touchpoint by touchpoint. */
export const LinkedTouchpoints = ({ entry, touchpoints }: LinkedTouchpointsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { data, error, isFetching, refetch } = useNumbers(entry);
  const withComments = touchpoints.length <= MOST_WITH_COMMENTS;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} aria-busy={isFetching}>
      {data && <PanelNote>{formats.dateRange(data.window.from, data.window.to)}</PanelNote>}
      {!data && isFetching && <Loader small>{t('state.loading')}</Loader>}
      {error && !isFetching && <PanelError onRetry={refetch} />}
      {touchpoints.map((touchpoint) => (
        <LinkedTouchpoint
          key={touchpoint.key}
          touchpoint={touchpoint}
          numbers={error ? undefined : data?.touchpoints.find(({ key }) => key === touchpoint.key)}
          definitions={data?.definitions ?? []}
          withComments={withComments}
        />
      ))}
    </Flex>
  );
};
