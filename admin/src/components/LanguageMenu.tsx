import { Menu } from '@strapi/design-system';
import { Earth } from '@strapi/icons';

import { DIGITS } from '../../../shared/language';
import { LOCALES } from '../../../shared/locales';
import { CALENDARS } from '../../../shared/time';
import { useLanguage, usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { ChoiceItems } from './FilterMenu';

/** Language, calendar and digits of these pages, the reader's own. */
export const LanguageMenu = () => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { preference, locale, calendar, digits, choose } = useLanguage();

  return (
    <Menu.Root dir={portal.dir}>
      <Menu.Trigger variant="tertiary" size="S" startIcon={<Earth aria-hidden />}>
        {t(`language.${locale}`)}
      </Menu.Trigger>
      <Menu.Content {...portal} maxHeight="70vh" popoverPlacement="bottom-end">
        <Menu.Label>{t('language.title')}</Menu.Label>
        <ChoiceItems
          value={preference.locale ?? 'admin'}
          choices={[
            { value: 'admin' as const, label: t('language.asAdmin') },
            ...LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
          ]}
          // The other two follow the custom of the newly chosen language.
          onChoose={(value) =>
            choose({ locale: value === 'admin' ? null : value, calendar: null, digits: null })
          }
        />
        <Menu.Separator />
        <Menu.Label>{t('calendar.title')}</Menu.Label>
        <ChoiceItems
          value={calendar}
          choices={CALENDARS.map((value) => ({ value, label: t(`calendar.${value}`) }))}
          onChoose={(value) => choose({ calendar: value })}
        />
        <Menu.Separator />
        <Menu.Label>{t('digits.title')}</Menu.Label>
        <ChoiceItems
          value={digits}
          choices={DIGITS.map((value) => ({ value, label: t(`digits.${value}`) }))}
          onChoose={(value) => choose({ digits: value })}
        />
      </Menu.Content>
    </Menu.Root>
  );
};
