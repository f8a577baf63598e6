import * as React from 'react';
import { Searchbar, SearchForm } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Step } from '../hooks/usePageParameters';
import { useTranslate } from '../hooks/useTranslate';

interface SearchFieldProps {
  label: string;
  hint: string;
  value: string;
  onSearch: (search: string, step: Step) => void;
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

/** Writes what is searched for; what is typed until the reader is done with it is one search. */
const useOneSearch = ({ value, onSearch }: Pick<SearchFieldProps, 'value' | 'onSearch'>) => {
  const written = React.useRef<string | null>(null);
  const search = React.useCallback(
    (text: string) => {
      if (text === value) return;
      // The browser may have gone back or on since.
      const goesOn = written.current === value;
      written.current = text;
      onSearch(text, goesOn ? 'same' : 'next');
    },
    [value, onSearch]
  );
  const end = React.useCallback(() => {
    written.current = null;
  }, []);
  return { search, end };
};

/** Searches when the reader pauses, and at once on Enter. */
export const SearchField = ({ label, hint, value, onSearch }: SearchFieldProps) => {
  const t = useTranslate();
  const [text, setText] = React.useState(value);
  const { search, end } = useOneSearch({ value, onSearch });
  React.useEffect(() => setText(value), [value]);
  React.useEffect(() => {
    if (text === value) return undefined;
    const timer = window.setTimeout(() => search(text), PAUSE_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [text, value, search]);

  return (
    <Form
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        search(text);
        end();
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
        onFocus={end}
        onClear={() => {
          end();
          setText('');
          search('');
        }}
      >
        {label}
      </Searchbar>
    </Form>
  );
};
