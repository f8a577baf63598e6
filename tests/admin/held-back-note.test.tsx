import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { HeldBackNote } from '../../admin/src/pages/feedback/HeldBackNote';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const show = (below: number | null) =>
  renderAdmin(
    <LanguageProvider>
      <HeldBackNote below={below} />
    </LanguageProvider>,
    { answer: overview }
  );

it('says of how many people a location must be before answers of employees are shown', async () => {
  show(10);
  expect(await screen.findByText(/once 10 people have answered there/)).toBeVisible();
});

it('says nothing where no answer is held back', () => {
  show(null);
  expect(screen.queryByText(/held back/)).toBeNull();
});
