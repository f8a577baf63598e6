import {
  FOLLOW_UP_STATES,
  type ReviewFollowUp,
} from '../../../../../../shared/contracts/review-record';
import { LabelledInput } from '../../../../components/LabelledInput';
import { LabelledSelect } from '../../../../components/LabelledSelect';
import { useTranslate } from '../../../../hooks/useTranslate';
import { OptionalDate } from '../../../settings/complaints/OptionalDate';
import { EntryFrame, EntryText } from './EntryFields';

interface FollowUpFieldsProps {
  followUp: ReviewFollowUp;
  legend: string;
  onChange: (followUp: ReviewFollowUp) => void;
  onRemove: () => void;
}

/** Something to be done; what an earlier review decided can be dropped, but not taken out. */
export const FollowUpFields = ({ followUp, legend, onChange, onRemove }: FollowUpFieldsProps) => {
  const t = useTranslate();
  const { text, owner, due, state, note, since } = followUp;
  const set = (part: Partial<ReviewFollowUp>) => onChange({ ...followUp, ...part });
  return (
    <EntryFrame
      legend={legend}
      remove={since === null ? { label: t('review.entry.remove'), onRemove } : null}
    >
      <EntryText
        required
        label={t('review.followUp.text')}
        error={text.trim() === '' ? t('review.entry.needed') : undefined}
        value={text}
        onChange={(next) => set({ text: next })}
      />
      <EntryText
        label={t('review.followUp.note')}
        value={note}
        onChange={(next) => set({ note: next })}
      />
      <LabelledInput
        label={t('review.followUp.owner')}
        value={owner}
        onChange={(next) => set({ owner: next })}
      />
      <LabelledSelect
        label={t('review.followUp.state')}
        value={state}
        options={FOLLOW_UP_STATES.map((value) => ({
          value,
          label: t(`review.followUp.state.${value}`),
        }))}
        onChange={(next) => set({ state: next })}
      />
      <OptionalDate
        label={t('review.followUp.due')}
        value={due}
        onChange={(next) => set({ due: next })}
      />
    </EntryFrame>
  );
};
