import * as React from 'react';

import type { Exposure, ListExposures } from '../../../../../shared/contracts/exposure';
import { CHANNELS } from '../../../../../shared/dimensions';
import {
  useReplaceCxExposureMutation,
  useSaveCxExposuresMutation,
} from '../../../api/complaint-settings';
import { FormDialog } from '../../../components/FormDialog';
import { DateSelects } from '../../../components/DateSelects';
import { LabelledInput } from '../../../components/LabelledInput';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { FieldGrid } from '../SettingsCard';
import { draftOf, exposureOf, isExposureName, wholeIn, type ExposureDraft } from './exposure-draft';
import { dateLimits } from './OptionalDate';

interface ExposureDialogProps {
  /** null: a new one. */
  exposure: Exposure | null;
  locations: ListExposures.Response['data']['locations'];
  onClose: () => void;
}

interface FieldsProps extends Omit<ExposureDialogProps, 'onClose'> {
  draft: ExposureDraft;
  onChange: (draft: ExposureDraft) => void;
}

const Days = ({ exposure, draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const { latest } = dateLimits();
  const { date, until } = draft;
  return (
    <FieldGroup title={t('exposures.days')} hint={exposure ? undefined : t('exposures.daysHint')}>
      <DateSelects
        legend={t(exposure ? 'exposures.date' : 'period.from')}
        value={date}
        latest={latest}
        onChange={(to) =>
          onChange({ ...draft, date: to, until: exposure || to > until ? to : until })
        }
      />
      {!exposure && (
        <DateSelects
          legend={t('period.to')}
          value={until}
          latest={latest}
          onChange={(to) => onChange({ ...draft, until: to, date: to < date ? to : date })}
        />
      )}
    </FieldGroup>
  );
};

const Fields = (props: FieldsProps) => {
  const t = useTranslate();
  const { locations, draft, onChange } = props;
  const nameIsWrong = draft.name !== '' && !isExposureName(draft.name);
  const valueIsWrong = draft.value !== '' && wholeIn(draft.value) === null;
  return (
    <>
      <FieldGrid>
        <LabelledInput
          label={t('exposures.name')}
          hint={t('exposures.nameHint')}
          error={nameIsWrong ? t('exposures.nameWrong') : undefined}
          value={draft.name}
          maxLength={50}
          required
          onChange={(name) => onChange({ ...draft, name })}
        />
        <LabelledInput
          label={t('exposures.value')}
          error={valueIsWrong ? t('exposures.valueWrong') : undefined}
          value={draft.value}
          required
          onChange={(value) => onChange({ ...draft, value })}
        />
        <LabelledSelect
          label={t('exposures.location')}
          value={draft.location}
          options={[
            { value: '', label: t('exposures.all') },
            ...locations.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(location) => onChange({ ...draft, location })}
        />
        <LabelledSelect
          label={t('exposures.channel')}
          value={draft.channel}
          options={[
            { value: '' as const, label: t('exposures.all') },
            ...CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
          ]}
          onChange={(channel) => onChange({ ...draft, channel })}
        />
      </FieldGrid>
      <Days {...props} />
    </>
  );
};

/** Asks for one number: of a day, or of several, over which it is spread. */
export const ExposureDialog = ({ exposure, locations, onClose }: ExposureDialogProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [draft, setDraft] = React.useState(() => draftOf(exposure, dateLimits().today));
  const [save, saved] = useSaveCxExposuresMutation();
  const [replace, replaced] = useReplaceCxExposureMutation();
  const given = exposureOf(draft);
  const submit = async () => {
    if (!given) return;
    const { name, date, location = null, channel = null, value } = given;
    const outcome = exposure
      ? await replace({
          before: {
            name: exposure.name,
            date: exposure.date,
            location: exposure.location,
            channel: exposure.channel,
          },
          exposure: { name, date, location, channel, value },
        })
      : await save([given]);
    // What is wrong stands in the dialog.
    if (!('data' in outcome)) return;
    tell(outcome, t('setting.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t(exposure ? 'exposures.edit' : 'exposures.new')}
      isReady={given !== null}
      isBusy={saved.isLoading || replaced.isLoading}
      error={saved.error ?? replaced.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields {...{ exposure, locations, draft }} onChange={setDraft} />
    </FormDialog>
  );
};
