import { useGetCxRelatedComplaintsQuery } from '../../../../api/complaints';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useResponseLabels } from '../../parts/useResponseLabels';
import { useCase } from '../CaseContext';

/** The responses of the case's customer that the reader may see, newest first: when, and the scores in them. */
export const useResponseChoices = (): { value: string; label: string }[] => {
  const { locale } = useLanguage();
  const labelsOf = useResponseLabels();
  const { reference, timeZone } = useCase().detail;
  const { data } = useGetCxRelatedComplaintsQuery({ reference, locale });
  return labelsOf(data?.data.feedback ?? [], timeZone);
};
