import * as React from 'react';

import { useGetCxJourneysQuery } from '../../../../api/journeys';
import { useLanguage } from '../../../../hooks/useLanguage';

/**
 * What other journeys are called, by key, in the reader's language. One that is gone, or that the reader may not
 * see, keeps its key.
 * @param skip where no journey is named, so that nobody needs to be asked
 */
export const useJourneyName = ({ skip }: { skip: boolean }): ((key: string) => string) => {
  const { locale } = useLanguage();
  const { data } = useGetCxJourneysQuery({ locale }, { skip });
  return React.useCallback((key) => data?.data.find((one) => one.key === key)?.name ?? key, [data]);
};
