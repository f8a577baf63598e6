import type { FeedbackRow } from '../../../../../shared/contracts/feedback-list';
import { useGetCxCustomerFeedbackQuery } from '../../../api/complaints';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useSettled } from '../../../hooks/useSettled';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { useResponseLabels } from '../parts/useResponseLabels';
import type { CaseDraft, CaseFaults } from './case-draft';

const TYPING = 300;

interface FeedbackFieldProps {
  draft: Pick<CaseDraft, 'customer' | 'feedback'>;
  faults: CaseFaults;
  /** Answers from which the case is filed. */
  about: readonly FeedbackRow[];
  onEdit: (change: Partial<CaseDraft>) => void;
}

/** The customer's latest answers, of which one may be what the case is about; nothing where there are none. */
export const FeedbackField = ({ draft, faults, about, onEdit }: FeedbackFieldProps) => {
  const t = useTranslate();
  const labelsOf = useResponseLabels();
  const { timeZone } = useSite().site;
  const customer = useSettled(draft.customer.trim(), TYPING);
  const { currentData = [] } = useGetCxCustomerFeedbackQuery({ customer }, { skip: !customer });
  const others = about.filter((row) =>
    currentData.every((one) => one.responseId !== row.responseId)
  );
  const options = labelsOf([...others, ...currentData], timeZone);
  if (options.length === 0) return null;
  return (
    <LabelledSelect
      label={t('case.fact.feedback')}
      error={faults.feedback}
      value={draft.feedback}
      options={[{ value: '', label: '—' }, ...options]}
      onChange={(feedback) => onEdit({ feedback })}
    />
  );
};
