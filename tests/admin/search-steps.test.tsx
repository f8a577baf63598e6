import '@testing-library/jest-dom';
import * as React from 'react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useNavigate } from 'react-router-dom';

import { SearchField } from '../../admin/src/components/SearchField';
import { useFeedbackState } from '../../admin/src/hooks/useFeedbackState';
import type { Step } from '../../admin/src/hooks/usePageParameters';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { useComplaintsState } from '../../admin/src/pages/complaints/useComplaintsState';
import { overview } from './overview-fixture';
import { currentUrl, renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

interface Handle {
  state: { search: string };
  update: (change: { search: string }, step?: Step) => void;
}

const PAGES: readonly [name: string, useHandle: () => Handle][] = [
  ['feedback', useFeedbackState],
  ['complaints', useComplaintsState],
];

const show = async (useHandle: () => Handle) => {
  const Searching = () => {
    const { state, update } = useHandle();
    const navigate = useNavigate();
    const search = React.useCallback(
      (words: string, step: Step) => update({ search: words }, step),
      [update]
    );
    return (
      <>
        <SearchField label="words" hint="" value={state.search} onSearch={search} />
        <button type="button" onClick={() => navigate(-1)}>
          back
        </button>
      </>
    );
  };
  renderAdmin(
    <LanguageProvider>
      <Searching />
    </LanguageProvider>,
    { answer: overview, url: '/list' }
  );
  const user = userEvent.setup();
  const field = await screen.findByRole('searchbox', { name: 'words' });
  const searched = () => new URLSearchParams(currentUrl().split('?')[1]).get('search');
  return {
    user,
    field,
    searched,
    /** Types on, and pauses until it is searched for. */
    async type(keys: string) {
      await user.type(field, keys, { skipClick: true });
      await waitFor(() => expect(searched() ?? '').toBe((field as HTMLInputElement).value));
    },
    back: () => user.click(screen.getByRole('button', { name: 'back' })),
  };
};

describe.each(PAGES)('a search on the page of %s', (_name, useHandle) => {
  it('is one step that the browser goes back, however often its reader paused', async () => {
    const { field, type, searched, back } = await show(useHandle);
    act(() => field.focus());
    await type('sl');
    await type('ow ');
    await type('till');
    expect(searched()).toBe('slow till');
    await back();
    expect(currentUrl()).toBe('/list');
    expect(field).toHaveValue('');
  });

  it('is another step after Enter, and where its reader comes back to the field', async () => {
    const { field, type, searched, back } = await show(useHandle);
    act(() => field.focus());
    await type('till');
    await type('{Enter}');
    await type(' two');
    act(() => field.blur());
    act(() => field.focus());
    await type(' broken');
    expect(searched()).toBe('till two broken');
    await back();
    expect(searched()).toBe('till two');
    await back();
    expect(searched()).toBe('till');
    await back();
    expect(currentUrl()).toBe('/list');
  });
});

it('what is cleared before it was searched for is not searched for', async () => {
  const { user, field, type, searched } = await show(useFeedbackState);
  act(() => field.focus());
  await user.keyboard('slo');
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('');
  await type('fast');
  expect(searched()).toBe('fast');
});
