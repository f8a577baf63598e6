import { Button, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { HoursOverride, WeeklyHours } from '../../../../../shared/contracts/working-calendar';
import { addDays } from '../../../calendar/calendar-months';
import { DateSelects } from '../../../components/DateSelects';
import { LabelledInput } from '../../../components/LabelledInput';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { dateLimits } from './OptionalDate';
import { AddButton, WeekFields } from './WeekFields';

const Season = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** Days of a lunar month. */
const MONTH = 29;

const newSeason = (week: WeeklyHours): HoursOverride => {
  const { today } = dateLimits();
  return { name: '', from: today, to: addDays(today, MONTH), week };
};

interface OverrideFieldsProps {
  overrides: HoursOverride[];
  /** Hours that a new one begins with. */
  week: WeeklyHours;
  onChange: (overrides: HoursOverride[]) => void;
}

/** Hours that replace the weekly ones for some time: Ramadan, a season, stocktaking. */
export const OverrideFields = ({ overrides, week, onChange }: OverrideFieldsProps) => {
  const t = useTranslate();
  const { latest } = dateLimits();
  const change = (index: number, changed: Partial<HoursOverride>) =>
    onChange(overrides.map((one, i) => (i === index ? { ...one, ...changed } : one)));
  return (
    <FieldGroup title={t('calendars.overrides')} hint={t('calendars.overridesHint')}>
      {overrides.map((override, index) => (
        <Season
          key={index}
          role="group"
          aria-label={override.name || t('calendars.override', { n: index + 1 })}
        >
          <LabelledInput
            label={t('calendars.overrideName')}
            required
            maxLength={200}
            value={override.name}
            onChange={(name) => change(index, { name })}
          />
          <Flex gap={4} wrap="wrap">
            <DateSelects
              legend={t('calendars.first')}
              value={override.from}
              latest={latest}
              onChange={(from) =>
                change(index, { from, to: override.to < from ? from : override.to })
              }
            />
            <DateSelects
              legend={t('calendars.last')}
              value={override.to}
              latest={latest}
              onChange={(to) =>
                change(index, { to, from: override.from > to ? to : override.from })
              }
            />
          </Flex>
          <WeekFields
            week={override.week}
            onChange={(changed) => change(index, { week: changed })}
          />
          <div>
            <Button
              size="S"
              variant="ghost"
              onClick={() => onChange(overrides.filter((_, i) => i !== index))}
            >
              {t('calendars.removeOverride')}
            </Button>
          </div>
        </Season>
      ))}
      <AddButton
        label={t('calendars.addOverride')}
        onClick={() => onChange([...overrides, newSeason(week)])}
      />
    </FieldGroup>
  );
};
