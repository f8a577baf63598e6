import * as React from 'react';
import { Searchbar, SearchForm } from '@strapi/design-system';
import { styled } from 'styled-components';

import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useMay } from '../../hooks/useMay';
import { useTranslate } from '../../hooks/useTranslate';

interface CommentSearchProps {
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

/** Searches when the reader pauses, and at once on Enter. Not there for those who may not read comments. */
export const CommentSearch = ({ value, onSearch }: CommentSearchProps) => {
  const t = useTranslate();
  const mayRead = useMay(ADMIN_ACTIONS.readComments);
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  React.useEffect(() => {
    if (text === value) return undefined;
    const timer = window.setTimeout(() => onSearch(text), PAUSE_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [text, value, onSearch]);

  if (!mayRead) return null;
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
        placeholder={t('feedback.searchHint')}
        clearLabel={t('feedback.searchClear')}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
        onClear={() => onSearch('')}
      >
        {t('feedback.search')}
      </Searchbar>
    </Form>
  );
};
