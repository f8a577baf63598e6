import type { GetJourneyChoices } from '../../../../../../shared/contracts/journey-editor';
import { useGetCxJourneyChoicesQuery } from '../../../../api/journeys';
import { useLanguage } from '../../../../hooks/useLanguage';

type Persona = GetJourneyChoices.Response['data']['personas'][number];

const NONE: readonly Persona[] = [];

/** For whom journeys are drawn, in the reader's language where they are told in it. */
export const usePersonas = (): readonly Persona[] => {
  const { locale } = useLanguage();
  return useGetCxJourneyChoicesQuery({ locale }).data?.personas ?? NONE;
};
