import type { GetJourneyChoices } from '../../../../../../shared/contracts/journey-editor';
import { useGetCxJourneyChoicesQuery } from '../../../../api/journeys';
import { useLanguage } from '../../../../hooks/useLanguage';

type Persona = GetJourneyChoices.Response['data']['personas'][number];

const NONE: readonly Persona[] = [];

interface Personas {
  personas: readonly Persona[];
  /** Not known yet. */
  awaited: boolean;
}

/** For whom journeys are drawn, in the reader's language where they are told in it. */
export const usePersonas = (): Personas => {
  const { locale } = useLanguage();
  const { data, isLoading } = useGetCxJourneyChoicesQuery({ locale });
  return { personas: data?.personas ?? NONE, awaited: isLoading };
};
