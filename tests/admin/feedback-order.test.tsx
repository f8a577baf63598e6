import '@testing-library/jest-dom';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { FeedbackTable } from '../../admin/src/pages/feedback/FeedbackTable';
import type { FeedbackOrder } from '../../shared/contracts/feedback-list';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });
beforeEach(() => window.localStorage.clear());

const Answers = ({ told }: { told: FeedbackOrder[] }) => {
  const [order, setOrder] = React.useState<FeedbackOrder>('newest');
  return (
    <FeedbackTable
      page={{
        data: [],
        meta: {
          next: null,
          labels: {},
          sight: { comments: true, personal: true },
          heldBackBelow: null,
        },
      }}
      fields={['occurredAt', 'metric', 'score']}
      order={order}
      onOrder={(next) => {
        told.push(next);
        setOrder(next);
      }}
      onOpen={() => undefined}
      selection={null}
    />
  );
};

const open = (locale = 'en') => {
  const told: FeedbackOrder[] = [];
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
  renderAdmin(
    <LanguageProvider>
      <Answers told={told} />
    </LanguageProvider>,
    { answer: overview }
  );
  return told;
};
const sorted = () =>
  screen.getAllByRole('columnheader').map((heading) => heading.getAttribute('aria-sort'));

it('puts answers in order by the headings of time and score, and turns them round', async () => {
  const user = userEvent.setup();
  const told = open();
  const score = await screen.findByRole('button', { name: 'Score: order by it' });
  expect(sorted()).toEqual(['descending', null, 'none']);
  await user.click(score);
  expect(sorted()).toEqual(['none', null, 'ascending']);
  await user.click(screen.getByRole('button', { name: 'Score: lowest score first; turn round' }));
  expect(sorted()).toEqual(['none', null, 'descending']);
  await user.click(screen.getByRole('button', { name: /order by it$/ }));
  await user.click(screen.getByRole('button', { name: /newest first; turn round$/ }));
  expect(told).toEqual(['lowest', 'highest', 'newest', 'oldest']);
});

it.each([
  ['ar', /رتّب بحسبه$/],
  ['fa', /مرتب کن$/],
])('says so in %s', async (locale, name) => {
  open(locale);
  expect(await screen.findByRole('button', { name })).toBeVisible();
});

it('is ordered by the keyboard: Tab comes to the table, arrows to its headings', async () => {
  const user = userEvent.setup();
  const told = open();
  const time = await screen.findByRole('button', { name: /newest first; turn round$/ });
  await user.tab();
  expect(time).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('button', { name: 'Score: order by it' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(told).toEqual(['lowest']);
});
