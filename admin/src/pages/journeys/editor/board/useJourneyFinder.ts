import * as React from 'react';

import type { JourneyRow } from '../../../../../../shared/contracts/journey-list';
import { useGetCxJourneysQuery } from '../../../../api/journeys';
import { useLanguage } from '../../../../hooks/useLanguage';

/**
 * Other journeys by key, named in the reader's language; undefined: gone, or none that the reader may see.
 * @param skip where no journey is named, so that nobody needs to be asked
 */
export const useJourneyFinder = ({
  skip,
}: {
  skip: boolean;
}): ((key: string) => JourneyRow | undefined) => {
  const { locale } = useLanguage();
  const { data } = useGetCxJourneysQuery({ locale }, { skip });
  return React.useCallback((key) => data?.data.find((one) => one.key === key), [data]);
};
