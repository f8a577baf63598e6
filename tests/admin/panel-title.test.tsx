import { render, screen } from '@testing-library/react';
import { IntlProvider } from 'react-intl';

import { usePanelTitle } from '../../admin/src/content-manager/usePanelTitle';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';

const Title = () => <h2>{usePanelTitle()}</h2>;

const open = () =>
  render(
    <IntlProvider locale="en" messages={{ 'cx.plugin.name': 'In the language of Strapi' }}>
      <Title />
    </IntlProvider>
  );

beforeEach(() => window.localStorage.clear());

it('is in the language that the reader chose, also in Persian, which Strapi does not know', async () => {
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale: 'fa' }));
  open();
  expect(await screen.findByText('تجربهٔ مشتری')).toBeTruthy();
});

it('is Strapi’s without a choice', () => {
  open();
  expect(screen.getByText('In the language of Strapi')).toBeTruthy();
});
