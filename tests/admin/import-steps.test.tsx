import '@testing-library/jest-dom';
import { fireEvent, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { ImportPage } from '../../admin/src/pages/import/ImportPage';
import { ImportJobPage } from '../../admin/src/pages/import/ImportJobPage';
import en from '../../admin/src/translations/en.json';
import type { ImportJob } from '../../shared/contracts/import';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { uploadedImport } from './import-fixture';
import { overview } from './overview-fixture';
import { renderAdmin, type Server } from './render-admin';

const { id: ID } = uploadedImport;
const PATH = `/cx/imports/${ID}`;

const FOUND = { rows: 1, created: 1, duplicates: 0, rejected: 0, empty: 0, rejects: [] };
const checked: ImportJob = { ...uploadedImport, state: 'checked', check: FOUND };
const importing: ImportJob = { ...checked, state: 'importing', total: 1 };
const finished: ImportJob = {
  ...importing,
  state: 'finished',
  done: 1,
  totals: { ...importing.totals, created: 1 },
};

const PREVIEW = [{ row: 1, cells: ['9'], read: null }];

const show = (job: ImportJob, url = `/import/${ID}`) => {
  const choice = JSON.stringify({ locale: 'en', calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  return renderAdmin(
    <LanguageProvider>
      <Routes>
        <Route path="/import" element={<ImportPage />} />
        <Route path="/plugins/cx/import/:id" element={<ImportJobPage />} />
        <Route path="/import/:id" element={<ImportJobPage />} />
      </Routes>
    </LanguageProvider>,
    {
      answer: overview,
      permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.importFeedback],
      paths: {
        [PATH]: job,
        'POST /cx/imports': { ...job, state: 'uploading', received: 0 },
        [`${PATH}/preview`]: PREVIEW,
        [`${PATH}/file`]: { ...job, state: 'examining' },
      },
      replies: {
        'GET /cx/imports': { body: { data: [job], meta: { maxBytes: 1000, kinds: ['feedback'] } } },
      },
      url,
    }
  );
};

/** What the server says from now on, and what it answers to a step. */
const becomes = (server: Server, step: string, now: ImportJob, later = now): void => {
  server.paths[`POST ${PATH}/${step}`] = now;
  server.paths[PATH] = later;
};

const place = (state: ImportJob['state']) =>
  screen.findByRole('group', { name: en[`import.state.${state}`] }, { timeout: 5_000 });

describe('the keyboard in the steps of an import', () => {
  it('goes on at each step after the one that it was at, to the end', async () => {
    const server = show(uploadedImport);
    const check = await screen.findByRole('button', { name: en['import.check'] });
    expect(document.body).toHaveFocus();
    check.focus();
    becomes(server, 'check', { ...uploadedImport, state: 'checking' }, checked);
    fireEvent.click(check);
    expect(await place('checked')).toHaveFocus();
    const start = await screen.findByRole('button', { name: 'Import 1 row' });
    start.focus();
    becomes(server, 'start', importing);
    fireEvent.click(start);
    expect(await place('importing')).toHaveFocus();
    screen.getByRole('button', { name: en['import.cancel'] }).focus();
    server.paths[PATH] = finished;
    expect(await place('finished')).toHaveFocus();
    const undo = screen.getByRole('button', { name: en['import.undo'] });
    undo.focus();
    fireEvent.click(undo);
    const sure = await screen.findByRole('button', { name: en['import.undoNow'] });
    sure.focus();
    becomes(server, 'undo', { ...finished, state: 'undoing' });
    server.paths[PATH] = { ...finished, state: 'undone' };
    fireEvent.click(sure);
    expect(await place('undone')).toHaveFocus();
  });

  it('is at the first step where a file was chosen', async () => {
    show(uploadedImport, '/import');
    const choose = await screen.findByRole('button', { name: en['import.choose'] });
    choose.focus();
    const file = new File(['Score\n9\n'], 'answers.csv');
    const input = choose.parentElement?.querySelector('input');
    if (!input) throw new Error('there is nothing to choose a file with');
    fireEvent.change(input, { target: { files: [file] } });
    expect(await place('uploaded')).toHaveFocus();
  });

  it('stays where the reader went meanwhile', async () => {
    const server = show(importing);
    await place('importing');
    const other = screen.getByRole('link', { name: en['import.toList'] });
    other.focus();
    server.paths[PATH] = finished;
    await place('finished');
    expect(other).toHaveFocus();
  });
});

describe('an import that waits for another', () => {
  it('says so on its page, with the way out', async () => {
    show({ ...importing, waiting: true });
    await screen.findByRole('heading', { name: en['import.waiting'] });
    expect(screen.getByText(en['import.said.waiting'])).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
    expect(screen.getByRole('button', { name: en['import.cancel'] })).toBeEnabled();
  });

  it('says so in the list', async () => {
    show({ ...importing, waiting: true }, '/import');
    const row = await screen.findByRole('row', { name: /answers\.csv/ });
    expect(row).toHaveTextContent(en['import.waiting']);
  });
});
