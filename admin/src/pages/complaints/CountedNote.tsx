import type { CountComplaints } from '../../../../shared/contracts/complaint-queue';
import type { CountedCases } from '../../../../shared/contracts/counted-cases';
import { Sentence } from '../../components/Sentence';
import { useTranslate } from '../../hooks/useTranslate';

interface CountedNoteProps {
  counted: CountedCases | null;
  counts: CountComplaints.Response | undefined;
}

/** Says why a KPI counts more than there are cases: one that was closed twice counts twice. */
export const CountedNote = ({ counted, counts }: CountedNoteProps) => {
  const t = useTranslate();
  if (!counted || !counts) return null;
  const times = counts.meta.counted;
  if (times === null || times <= counts.data.all) return null;
  return <Sentence>{t('complaints.counted.often', { times, n: counts.data.all })}</Sentence>;
};
