import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { ImportPage } from '../../admin/src/pages/import/ImportPage';
import { ImportJobPage } from '../../admin/src/pages/import/ImportJobPage';
import en from '../../admin/src/translations/en.json';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const PATH = '/cx/imports/lost';
/** In milliseconds: longer than the page waits before it asks how an import stands. */
const A_WHILE = 1_600;

const LIST = '/cx/imports';
/** In milliseconds: longer than the list waits before it asks which imports there are. */
const LONGER = 5_600;

const show = (status: number, url = '/import/lost') => {
  const choice = JSON.stringify({ locale: 'en', calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  return renderAdmin(
    <LanguageProvider>
      <Routes>
        <Route path="/import" element={<ImportPage />} />
        <Route path="/import/:id" element={<ImportJobPage />} />
      </Routes>
    </LanguageProvider>,
    { answer: overview, paths: { [PATH]: status, [LIST]: status }, url }
  );
};

const timesAsked = (requests: readonly URL[], path = PATH): number =>
  requests.filter(({ pathname }) => pathname === path).length;

describe('an import that the server does not give', () => {
  it('is told to be unknown, with the way to all others', async () => {
    show(404);
    await screen.findByRole('heading', { name: en['import.unknownTitle'] });
    expect(screen.getByRole('link', { name: en['import.toList'] })).toHaveAttribute(
      'href',
      '/plugins/cx/import'
    );
    expect(screen.queryByRole('button', { name: en['state.retry'] })).not.toBeInTheDocument();
  });

  it('is asked for again by the reader alone: the button stays where it is', async () => {
    const { requests } = show(500);
    const retry = await screen.findByRole('button', { name: en['state.retry'] });
    const before = timesAsked(requests);
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(timesAsked(requests)).toBe(before);
    expect(retry).toBeInTheDocument();
  });
});

describe('a list of imports that the server does not give', () => {
  it('is asked for again by the reader alone', async () => {
    const { requests } = show(500, '/import');
    const retry = await screen.findByRole('button', { name: en['state.retry'] });
    const before = timesAsked(requests, LIST);
    await new Promise((resolve) => setTimeout(resolve, LONGER));
    expect(timesAsked(requests, LIST)).toBe(before);
    expect(retry).toBeInTheDocument();
  });
});
