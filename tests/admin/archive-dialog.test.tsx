import '@testing-library/jest-dom';
import { fireEvent, screen, within } from '@testing-library/react';

import { ArchiveDialog } from '../../admin/src/content-manager/ArchiveDialog';
import type { PanelSubject } from '../../admin/src/content-manager/panel-subject';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import type { ArchivableKind, GetReferenceUsage } from '../../shared/contracts/reference-usage';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const usage: GetReferenceUsage.Response['data'] = {
  answered: true,
  answers: {
    n: 1234,
    first: '2025-01-02',
    last: '2025-03-04',
    surveys: [{ key: 'visit', name: 'After a visit' }],
  },
  complaints: 1,
  journeys: [
    { key: 'buy', name: 'Buying' },
    { key: 'return', name: 'Giving back' },
  ],
};

const subject = (kind: ArchivableKind): PanelSubject => ({
  ...{ kind, key: 'till', model: `plugin::cx.${kind}`, collectionType: 'collection-types' },
  ...{ documentId: 'doc1', locale: null, archived: false },
});

const show = (kind: ArchivableKind, answer: object | number) => {
  const onConfirm = jest.fn();
  const server = renderAdmin(
    <LanguageProvider>
      <ArchiveDialog {...{ onConfirm }} subject={subject(kind)} isBusy={false} onClose={() => {}} />
    </LanguageProvider>,
    { answer: overview, paths: { [`/cx/references/${kind}/till/usage`]: answer } }
  );
  return { onConfirm, server };
};

const linesOf = async () =>
  within(await screen.findByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, ''));
const archive = () => screen.getByRole('button', { name: 'Archive' });

it('says what refers to a touchpoint and what archiving means, before it happens', async () => {
  const { onConfirm } = show('touchpoint', usage);
  expect(await screen.findByText('Archive this touchpoint?')).toBeVisible();
  const lines = await linesOf();
  expect(lines).toEqual([
    expect.stringMatching(/^1,234 answers: .*2025/),
    'Its answers came by the survey After a visit',
    '1 complaint refers to it',
    'It stands in the journeys Buying, Giving back',
  ]);
  expect(screen.getByText(/^Archived, it takes no new feedback/)).toBeVisible();
  fireEvent.click(archive());
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

it('names the journeys that are drawn for a location', async () => {
  show('location', { ...usage, answers: null, complaints: null, journeys: [usage.journeys[0]] });
  expect(await linesOf()).toEqual([
    'Answers, of which your role may not see the number',
    'Complaints, of which your role may not see the number',
    'The journey Buying is drawn for it',
  ]);
});

it('says that nothing refers to it where nothing does', async () => {
  show('survey', { answered: false, answers: null, journeys: [] });
  expect(await screen.findByText('Nothing refers to it.')).toBeVisible();
  expect(screen.getByText('Archive this survey?')).toBeVisible();
});

it('archives nothing of which it is not known what refers to it', async () => {
  const { onConfirm, server } = show('touchpoint', 500);
  expect(await screen.findByText('The numbers could not be loaded')).toBeVisible();
  expect(archive()).toBeDisabled();
  fireEvent.click(archive());
  expect(onConfirm).not.toHaveBeenCalled();

  server.paths['/cx/references/touchpoint/till/usage'] = usage;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await linesOf()).toHaveLength(4);
  expect(archive()).toBeEnabled();
});
