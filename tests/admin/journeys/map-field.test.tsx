import '@testing-library/jest-dom';
import { Form } from '@strapi/strapi/admin';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';

import { JourneyMapInput } from '../../../admin/src/content-manager/JourneyMapInput';
import { mapOf } from '../../../shared/journey-map';
import { overview } from '../overview-fixture';
import { renderAdmin } from '../render-admin';
import { journey, speak } from './journey-fixture';

beforeEach(() => window.localStorage.clear());

const FORM = '/content-manager/collection-types/plugin::cx.journey';
const map = mapOf(journey());

/** The field in Strapi's form, at an address of the Content Manager's. */
const open = (at: string, value: unknown, error?: string) =>
  renderAdmin(
    <Routes>
      <Route
        path="/content-manager/:collectionType/:slug/:id"
        element={
          <Form method="PUT" initialValues={{ map: value }} onSubmit={() => undefined}>
            <JourneyMapInput name="map" label="Map" value={value} error={error} required />
          </Form>
        }
      />
    </Routes>,
    { answer: overview, url: `${FORM}/${at}` }
  );

const stages = async () =>
  within(await screen.findByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('shows the stages in their order with their steps, and leads to the board', async () => {
  open('doc1?plugins[i18n][locale]=en', map);
  expect(await stages()).toEqual(['Purchase2 steps', 'Collection1 step']);
  const field = screen.getByRole('group', { name: 'Map' });
  expect(within(field).getByText('2 stages, 3 steps')).toBeInTheDocument();
  expect(within(field).getByRole('link', { name: 'Open the board' })).toHaveAttribute(
    'href',
    '/plugins/cx/journeys/doc1?content=en'
  );
  expect(within(field).queryByRole('textbox')).toBeNull();
});

it.each([
  ['ar', 'المراحل', 'خطوتان'],
  ['fa', 'مرحله‌ها', '۲ گام'],
])('runs from the right in %s', async (language, title, steps) => {
  speak(language);
  open('doc1?plugins[i18n][locale]=en', map);
  const list = await screen.findByRole('list', { name: title });
  expect(list.closest('[dir]')).toHaveAttribute('dir', 'rtl');
  expect(list).toHaveTextContent(steps);
  expect(within(list).getByText('Purchase')).toHaveAttribute('lang', 'en');
});

it('says of a new journey that its board opens once it is saved', async () => {
  open('create', undefined, 'This value is required.');
  expect(await screen.findByText('The board opens once this journey is saved.')).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('This value is required.')).toBeVisible();
});
