import * as React from 'react';
import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { LinkCell } from '../../../../../../shared/contracts/journey';
import { LIMITS } from '../../../../../../shared/journey-map';
import { LabelledInput } from '../../../../components/LabelledInput';
import { useTranslate } from '../../../../hooks/useTranslate';

const NOTHING: LinkCell = { url: '', text: '' };

interface LinkFieldProps {
  label: string;
  value: LinkCell | undefined;
  disabled: boolean;
  onChange: (link: LinkCell | null) => void;
}

const Way = styled.a`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  text-decoration: underline;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** What the map takes as an address; `javascript:` is none. */
const ADDRESS = /^((https?:\/\/|mailto:|tel:)\S+|\/([^/\s]\S*)?)$/;

/** An address and what it is called. It comes onto the map as soon as it is one. */
export const LinkField = ({ label, value, disabled, onChange }: LinkFieldProps) => {
  const t = useTranslate();
  const [draft, setDraft] = React.useState<LinkCell>(value ?? NOTHING);
  const [shown, setShown] = React.useState(value);
  // Undone, or written by somebody else: what was typed here before is not to come back.
  if (value !== shown) {
    setShown(value);
    setDraft(value ?? NOTHING);
  }
  const url = draft.url.trim();
  const isWrong = url !== '' && !ADDRESS.test(url);
  const keep = () => {
    if (isWrong) return;
    const next = url === '' ? null : { url, text: draft.text.trim() };
    if (next?.url !== value?.url || next?.text !== value?.text) onChange(next);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} onBlur={keep}>
      <LabelledInput
        label={label}
        hint={t('journey.link.hint')}
        error={isWrong ? t('journey.link.wrong') : undefined}
        value={draft.url}
        maxLength={LIMITS.url}
        disabled={disabled}
        onChange={(text) => setDraft({ ...draft, url: text })}
      />
      <LabelledInput
        label={t('journey.link.text')}
        value={draft.text}
        maxLength={LIMITS.name}
        disabled={disabled}
        onChange={(text) => setDraft({ ...draft, text })}
      />
      {value && (
        <Way href={value.url} target="_blank" rel="noreferrer">
          {t('journey.link.open')}
        </Way>
      )}
    </Flex>
  );
};
