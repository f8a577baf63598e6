import { MAX_NAME } from '../../../../shared/contracts/settings';
import { LOCALES, type Locale } from '../../../../shared/locales';
import { LabelledInput } from '../../components/LabelledInput';
import { useTranslate } from '../../hooks/useTranslate';
import { FieldGroup } from './FieldGroup';
import { FieldGrid } from './SettingsCard';

/** A name in each language; an empty one is the plugin's own. */
export type NameDraft = Record<Locale, string>;

export const nameDraftOf = (names: Partial<NameDraft>): NameDraft => ({
  en: names.en ?? '',
  ar: names.ar ?? '',
  fa: names.fa ?? '',
});

/** What the draft says; null takes a name away. */
export const namesIn = (draft: NameDraft): Record<Locale, string | null> => ({
  en: draft.en.trim() || null,
  ar: draft.ar.trim() || null,
  fa: draft.fa.trim() || null,
});

interface NameFieldsProps {
  draft: NameDraft;
  ownNames: Record<Locale, string>;
  onChange: (draft: NameDraft) => void;
}

/** What something is called in each language. */
export const NameFields = ({ draft, ownNames, onChange }: NameFieldsProps) => {
  const t = useTranslate();
  return (
    <FieldGroup title={t('metrics.names')}>
      <FieldGrid>
        {LOCALES.map((locale) => (
          <LabelledInput
            key={locale}
            label={t('metrics.nameIn', { language: t(`language.${locale}`) })}
            hint={t('metrics.nameHint', { name: ownNames[locale] })}
            maxLength={MAX_NAME}
            value={draft[locale]}
            onChange={(name) => onChange({ ...draft, [locale]: name })}
          />
        ))}
      </FieldGrid>
    </FieldGroup>
  );
};
