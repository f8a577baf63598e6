import type { JourneyLocale } from '../../../../../shared/contracts/journey-editor';
import { useGetCxJourneyChoicesQuery } from '../../../api/journeys';
import { FilterMenu } from '../../../components/FilterMenu';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';

interface ContentLanguageMenuProps {
  /** The one on the board. */
  locale: string;
  /** Those in which the journey is told. */
  locales: readonly JourneyLocale[];
  onChoose: (locale: string) => void;
}

/** In which of the site's languages the map is edited; one that it is not told in yet begins as a copy. */
export const ContentLanguageMenu = ({ locale, locales, onChoose }: ContentLanguageMenuProps) => {
  const t = useTranslate();
  const language = useLanguage();
  const { data } = useGetCxJourneyChoicesQuery({ locale: language.locale });
  const all = data?.locales ?? [];
  if (all.length < 2) return null;
  const isTold = (code: string) => locales.some((one) => one.locale === code);
  const choices = all.map(({ code, name }) => ({
    value: code,
    label: isTold(code) ? name : t('journey.language.untold', { name }),
  }));
  return (
    <FilterMenu
      name={t('journeys.contentLanguage')}
      value={locale}
      choices={choices}
      onChoose={onChoose}
    />
  );
};
