import * as React from 'react';
import { Searchbar, SearchForm } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../hooks/useTranslate';

interface SearchFieldProps {
  label: string;
  hint: string;
  value: string;
  onSearch: (search: string) => void;
}

/** The design system puts the cross on the right and makes room for it there, in every language. */
const Form = styled(SearchForm)`
  > div > div > div {
    padding-inline: ${({ theme }) => `${theme.spaces[2]} 0`};
  }

  input {
    padding-inline: ${({ theme }) => `0 ${theme.spaces[9]}`} !important;
  }

  input + div {
    inset-inline: auto ${({ theme }) => theme.spaces[4]};
  }
`;

const PAUSE_MILLISECONDS = 500;
const MAX_LENGTH = 200;

/** Searches when the reader pauses, and at once on Enter. */
export const SearchField = ({ label, hint, value, onSearch }: SearchFieldProps) => {
  const t = useTranslate();
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  React.useEffect(() => {
    if (text === value) return undefined;
    const timer = window.setTimeout(() => onSearch(text), PAUSE_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [text, value, onSearch]);

  return (
    <Form
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        onSearch(text);
      }}
    >
      <Searchbar
        name="search"
        size="S"
        maxLength={MAX_LENGTH}
        value={text}
        placeholder={hint}
        clearLabel={t('feedback.searchClear')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
        onClear={() => onSearch('')}
      >
        {label}
      </Searchbar>
    </Form>
  );
};
