import * as React from 'react';
import { Box } from '@strapi/design-system';

import { SearchField } from '../../components/SearchField';
import type { Step } from '../../hooks/usePageParameters';
import { useTranslate } from '../../hooks/useTranslate';
import type { ComplaintsStateHandle } from './useComplaintsState';

const MARK = 'data-cx-complaint-search';

/** Goes to the field in which cases are searched, wherever on the page it is. */
export const focusSearch = (): void =>
  document.querySelector<HTMLInputElement>(`[${MARK}] input`)?.focus();

/** Searches cases by reference, subject and words, and by people for those who may know them. */
export const ComplaintSearch = ({
  handle: { state, update },
}: {
  handle: ComplaintsStateHandle;
}) => {
  const t = useTranslate();
  const search = React.useCallback(
    (words: string, step: Step) => update({ search: words }, step),
    [update]
  );
  return (
    <Box {...{ [MARK]: true }} flex="1" maxWidth="48rem">
      <SearchField
        label={t('complaints.search')}
        hint={t('complaints.searchHint')}
        value={state.search}
        onSearch={search}
      />
    </Box>
  );
};
