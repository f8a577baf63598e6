import type { GetJourneyChoices } from '../../../../../shared/contracts/journey-editor';
import { useGetCxJourneysQuery } from '../../../api/journeys';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import type { CreateDraft } from './create-draft';

interface CopyFieldsProps {
  choices: GetJourneyChoices.Response['data'];
  draft: CreateDraft;
  onChange: (change: Partial<CreateDraft>) => void;
}

const SAME = '';

/** Of which journey, and for whom or where. */
export const CopyFields = ({ choices, draft, onChange }: CopyFieldsProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { data } = useGetCxJourneysQuery({ locale });
  const journeys = data?.data ?? [];
  const segments = choices.segments.map((key) => ({ key, name: key }));
  const others = { persona: choices.personas, segment: segments, location: choices.locations };
  return (
    <>
      <LabelledSelect
        label={t('journeys.copyOf')}
        value={draft.of ?? SAME}
        options={[
          { value: SAME, label: t('journeys.choose') },
          ...journeys.map(({ documentId, name }) => ({ value: documentId, label: name })),
        ]}
        onChange={(of) => onChange({ of: of === SAME ? null : of })}
      />
      {(['persona', 'segment', 'location'] as const).map((field) => (
        <LabelledSelect
          key={field}
          label={t(`journey.detail.${field}`)}
          value={draft[field] ?? SAME}
          options={[
            { value: SAME, label: t('journeys.sameAsOriginal') },
            ...others[field].map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(key) => onChange({ [field]: key === SAME ? null : key })}
        />
      ))}
    </>
  );
};
