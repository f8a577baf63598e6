import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';

import type { HoursVersion } from '../../../../../shared/contracts/working-calendar';
import { NativeSelect } from '../../../components/NativeSelect';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { dateLimits, OptionalDate } from './OptionalDate';
import { versionOn } from './week-edit';
import { AddButton, WeekFields } from './WeekFields';

interface VersionFieldsProps {
  versions: HoursVersion[];
  onChange: (versions: HoursVersion[]) => void;
}

/** The weekly hours, and those that hold from a date on. */
export const VersionFields = ({ versions, onChange }: VersionFieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const [chosen, setChosen] = React.useState(() => versionOn(versions, dateLimits().today));
  const index = Math.min(chosen, versions.length - 1);
  const version = versions[index];
  if (!version) return null;
  const change = (changed: Partial<HoursVersion>) =>
    onChange(versions.map((one, i) => (i === index ? { ...one, ...changed } : one)));
  const add = () => {
    onChange([...versions, { validFrom: dateLimits().today, week: version.week }]);
    setChosen(versions.length);
  };
  return (
    <FieldGroup title={t('calendars.week')} hint={t('calendars.weekHint')}>
      {versions.length > 1 && (
        <Flex gap={2} wrap="wrap">
          <NativeSelect
            name={t('calendars.version')}
            value={String(index)}
            options={versions.map(({ validFrom }, i) => ({
              value: String(i),
              label: validFrom
                ? t('promises.from', { date: formats.date(validFrom) })
                : t('calendars.always'),
            }))}
            onChange={(value) => setChosen(Number(value))}
          />
          <Button
            size="S"
            variant="ghost"
            onClick={() => onChange(versions.filter((_, i) => i !== index))}
          >
            {t('calendars.removeVersion')}
          </Button>
        </Flex>
      )}
      {versions.length > 1 && (
        <OptionalDate
          label={t('promises.validFrom')}
          value={version.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
      )}
      <WeekFields week={version.week} onChange={(week) => change({ week })} />
      <AddButton label={t('calendars.addVersion')} onClick={add} />
    </FieldGroup>
  );
};
