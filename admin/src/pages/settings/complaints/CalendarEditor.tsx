import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';

import type {
  CalendarInput,
  ListCalendars,
  StoredCalendar,
} from '../../../../../shared/contracts/complaint-settings';
import { useSaveCxCalendarMutation } from '../../../api/complaint-settings';
import { ChoiceList } from '../../../components/ChoiceList';
import { Faults } from '../../../components/Faults';
import { LabelledInput } from '../../../components/LabelledInput';
import { OnOff } from '../../../components/OnOff';
import { SteadyButton } from '../../../components/SteadyButton';
import { useFormats } from '../../../hooks/useFormats';
import { useOutcome } from '../../../hooks/useOutcome';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { SettingsCard } from '../SettingsCard';
import { CalendarPreview } from './CalendarPreview';
import { HolidayFields } from './HolidayFields';
import { dateLimits } from './OptionalDate';
import { OverrideFields } from './OverrideFields';
import { VersionFields } from './VersionFields';
import { versionOn } from './week-edit';

interface FieldsProps {
  draft: CalendarInput;
  known: ListCalendars.Response['data'];
  /** The calendar that is being changed. */
  own: string | null;
  onChange: (changes: Partial<CalendarInput>) => void;
}

const LocationFields = ({ draft, known, own, onChange }: FieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const taken = new Set(
    known.calendars.filter(({ key }) => key !== own).flatMap(({ locations }) => locations)
  );
  const { locations, isDefault } = draft;
  const before = known.calendars.find(({ key }) => key === own);
  return (
    <FieldGroup title={t('calendars.locations')} hint={t('calendars.locationsHint')}>
      <Flex gap={4} wrap="wrap">
        <ChoiceList
          name={t('calendars.locations')}
          shown={formats.count(locations.length)}
          choices={known.locations
            .filter(({ key }) => !taken.has(key))
            .map(({ key, name, timeZone }) => ({ key, label: `${name} · ${timeZone}` }))}
          chosen={new Set(locations)}
          onToggle={(key, chosen) =>
            onChange({
              locations: chosen ? [...locations, key] : locations.filter((one) => one !== key),
            })
          }
        />
        <Flex gap={2}>
          <Typography variant="pi" id="cx-calendar-default">
            {t('calendars.isDefault')}
          </Typography>
          <OnOff
            aria-labelledby="cx-calendar-default"
            checked={isDefault}
            disabled={before?.isDefault === true || known.calendars.length === 0}
            onChange={(on) => onChange({ isDefault: on })}
          />
        </Flex>
      </Flex>
    </FieldGroup>
  );
};

interface CalendarEditorProps {
  /** null for a new one. */
  calendar: StoredCalendar | null;
  known: ListCalendars.Response['data'];
  onClose: () => void;
}

const inputOf = (
  calendar: StoredCalendar | null,
  known: ListCalendars.Response['data']
): CalendarInput => {
  if (calendar) {
    const { key: _, ...input } = calendar;
    return input;
  }
  const isDefault = known.calendars.length === 0;
  const { versions } = known.proposal;
  return { name: '', isDefault, locations: [], versions, overrides: [], holidays: [] };
};

/** One calendar, with what it comes to beside it. */
export const CalendarEditor = ({ calendar, known, onClose }: CalendarEditorProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [save, { isLoading, error }] = useSaveCxCalendarMutation();
  const [draft, setDraft] = React.useState(() => inputOf(calendar, known));
  const change = (changes: Partial<CalendarInput>) =>
    setDraft((before) => ({ ...before, ...changes }));
  const { name, versions, overrides, holidays, locations } = draft;
  const zone = known.locations.find(({ key }) => key === locations[0])?.timeZone ?? known.timeZone;
  const submit = async () => {
    const outcome = await save({ key: calendar?.key ?? null, input: draft });
    if (!('data' in outcome)) return;
    tell(outcome, t('setting.saved'));
    onClose();
  };
  return (
    <SettingsCard
      title={calendar ? t('setting.changeOf', { name: calendar.name }) : t('calendars.new')}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <LabelledInput
          label={t('calendars.name')}
          required
          maxLength={200}
          value={name}
          onChange={(text) => change({ name: text })}
        />
        <LocationFields draft={draft} known={known} own={calendar?.key ?? null} onChange={change} />
        <VersionFields versions={versions} onChange={(changed) => change({ versions: changed })} />
        <OverrideFields
          overrides={overrides}
          week={versions[versionOn(versions, dateLimits().today)]?.week ?? {}}
          onChange={(changed) => change({ overrides: changed })}
        />
        <HolidayFields holidays={holidays} onChange={(changed) => change({ holidays: changed })} />
        <CalendarPreview calendar={{ timeZone: zone, versions, overrides, holidays }} />
        <Typography variant="pi" textColor="neutral600">
          {t('calendars.history')}
        </Typography>
        <Faults error={error} />
        <Flex gap={2}>
          <SteadyButton
            disabled={name.trim() === ''}
            loading={isLoading}
            onClick={() => void submit()}
          >
            {t('setting.save')}
          </SteadyButton>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
        </Flex>
      </Flex>
    </SettingsCard>
  );
};
