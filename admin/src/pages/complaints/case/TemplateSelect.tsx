import * as React from 'react';
import { useAuth } from '@strapi/strapi/admin';

import { Select } from '../../../components/NumberSelect';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';
import { useNameOfKey } from '../../../hooks/useGroupLabel';
import { fillTemplate, templatesFor, type ReplyTemplate } from './reply-template';

const useFill = () => {
  const t = useTranslate();
  const { detail } = useCase();
  const agent = useAuth('CustomerExperience', ({ user }) =>
    [user?.firstname, user?.lastname].filter(Boolean).join(' ')
  );
  return (text: string): string =>
    fillTemplate(text, {
      name: detail.complainant?.name ?? t('case.template.customer'),
      reference: detail.reference,
      subject: detail.subject ?? detail.excerpt ?? '',
      agent,
    });
};

/** Groups of templates by language, in their order. */
const byLanguage = (templates: readonly ReplyTemplate[]): [string, ReplyTemplate[]][] => {
  const groups = new Map<string, ReplyTemplate[]>();
  for (const one of templates) groups.set(one.locale, [...(groups.get(one.locale) ?? []), one]);
  return [...groups];
};

interface TemplateSelectProps {
  /** What the text is for, as templates name it. */
  uses: readonly string[];
  onChoose: (text: string) => void;
}

/** Texts to start from, filled for this case; in the complainant's language first. */
export const TemplateSelect = ({ uses, onChoose }: TemplateSelectProps) => {
  const t = useTranslate();
  const fill = useFill();
  const nameOf = useNameOfKey();
  const { detail, choices } = useCase();
  const templates = React.useMemo(
    () => templatesFor(choices?.templates ?? [], uses, detail.language),
    [choices, uses, detail.language]
  );
  if (templates.length === 0) return null;
  const idOf = ({ locale, key }: ReplyTemplate) => `${locale} ${key}`;
  const choose = (id: string) => {
    const chosen = templates.find((one) => idOf(one) === id);
    if (chosen) onChoose(fill(chosen.text));
  };
  return (
    <Select
      aria-label={t('case.template')}
      value=""
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t('case.template.choose')}</option>
      {byLanguage(templates).map(([locale, group]) => (
        <optgroup key={locale} label={nameOf('language', locale, locale)}>
          {group.map((one) => (
            <option key={idOf(one)} value={idOf(one)}>
              {one.name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
};
