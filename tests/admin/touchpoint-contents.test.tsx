import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';

import { TouchpointContents } from '../../admin/src/content-manager/TouchpointContents';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import type { TouchpointContent } from '../../shared/contracts/touchpoint-link';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const PATH = '/cx/touchpoints/returns/contents';
const page: TouchpointContent = {
  contentType: 'api::page.page',
  documentId: 'doc1',
  title: 'الإرجاع والاستبدال',
  type: 'Page',
  isSingle: false,
  locale: 'ar',
};
const home = {
  ...page,
  contentType: 'api::home.home',
  title: 'Home',
  isSingle: true,
  locale: null,
};

const show = (answer: object, explains: boolean) =>
  renderAdmin(
    <LanguageProvider>
      <TouchpointContents touchpoint="returns" explains={explains} />
    </LanguageProvider>,
    { answer: overview, paths: { [PATH]: answer } }
  );

it('leads to the entries in the Content Manager, in the language in which they are named', async () => {
  show({ contents: [page, home], more: true }, false);
  const link = await screen.findByRole('link', { name: page.title });
  expect(link).toHaveAttribute(
    'href',
    '/content-manager/collection-types/api::page.page/doc1?plugins[i18n][locale]=ar'
  );
  expect(screen.getByText(page.title)).toHaveAttribute('lang', 'ar');
  expect(screen.getByRole('link', { name: 'Home' })).toHaveAttribute(
    'href',
    '/content-manager/single-types/api::home.home'
  );
  expect(screen.getByText('There are more.')).toBeVisible();
});

it('says how entries are linked where it should, and is silent elsewhere', async () => {
  show({ contents: [], more: false }, true);
  expect(await screen.findByText(/^No entry is linked/)).toBeVisible();
});

it('is not there where nothing is linked', async () => {
  const server = show({ contents: [], more: false }, false);
  await waitFor(() => expect(server.requests).toHaveLength(1));
  expect(screen.queryByRole('heading')).toBeNull();
});
