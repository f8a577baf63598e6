import { DIGITS, languageOf, NO_PREFERENCE } from '../../../../shared/language';
import { LOCALES } from '../../../../shared/locales';
import { CALENDARS } from '../../../../shared/time';
import { LabelledSelect } from '../../components/LabelledSelect';
import { useLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { FieldGrid, SettingsCard } from './SettingsCard';

/** Stands for a choice that follows the default. */
const DEFAULT = 'default';

const orNull = <T extends string>(value: T | typeof DEFAULT): T | null =>
  value === DEFAULT ? null : value;

/** The reader's language, calendar and digits; each choice holds at once. */
export const OwnLanguage = () => {
  const t = useTranslate();
  const { preference, locale, choose } = useLanguage();
  const custom = languageOf(NO_PREFERENCE, locale);
  return (
    <SettingsCard title={t('general.mine')} hint={t('general.mineHint')}>
      <FieldGrid>
        <LabelledSelect
          label={t('language.title')}
          value={preference.locale ?? DEFAULT}
          options={[
            { value: DEFAULT, label: t('language.asAdmin') },
            ...LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
          ]}
          // The other two follow the custom of the newly chosen language.
          onChange={(value) => choose({ ...NO_PREFERENCE, locale: orNull(value) })}
        />
        <LabelledSelect
          label={t('calendar.title')}
          value={preference.calendar ?? DEFAULT}
          options={[
            {
              value: DEFAULT,
              label: t('general.asLanguage', { name: t(`calendar.${custom.calendar}`) }),
            },
            ...CALENDARS.map((value) => ({ value, label: t(`calendar.${value}`) })),
          ]}
          onChange={(value) => choose({ calendar: orNull(value) })}
        />
        <LabelledSelect
          label={t('digits.title')}
          value={preference.digits ?? DEFAULT}
          options={[
            {
              value: DEFAULT,
              label: t('general.asLanguage', { name: t(`digits.${custom.digits}`) }),
            },
            ...DIGITS.map((value) => ({ value, label: t(`digits.${value}`) })),
          ]}
          onChange={(value) => choose({ digits: orNull(value) })}
        />
      </FieldGrid>
    </SettingsCard>
  );
};
