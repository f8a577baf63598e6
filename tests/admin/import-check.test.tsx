import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { CheckResult } from '../../admin/src/pages/import/CheckResult';
import type { ImportCheck, ImportJob } from '../../shared/contracts/import';
import { uploadedImport } from './import-fixture';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const ROWS = 400;

const job: ImportJob = {
  ...uploadedImport,
  ...{ state: 'checked', size: 5000, received: 5000, done: ROWS, total: ROWS },
  file: { delimiter: ',', header: ['Score'], rows: ROWS },
  ...{ mapping: null, mappingOrigin: null },
};

const found = (counts: Partial<ImportCheck>): ImportCheck => ({
  rows: ROWS,
  created: 0,
  duplicates: 0,
  rejected: 0,
  empty: 0,
  rejects: [],
  ...counts,
});

const show = async (check: ImportCheck) => {
  const choice = JSON.stringify({ locale: 'en', calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(
    <LanguageProvider>
      <CheckResult job={job} check={check} />
    </LanguageProvider>,
    { answer: overview }
  );
  return screen.findByRole('button', { name: /^Import/ });
};

describe('the way on from a check', () => {
  it('says how many rows will come in', async () => {
    const start = await show(found({ created: 369, rejected: 31 }));
    expect(start).toHaveTextContent('Import 369 rows');
    expect(start).toBeEnabled();
  });

  it('says all rows where the check was stopped before the end', async () => {
    const start = await show(found({ rows: 100, created: 80, rejected: 20 }));
    expect(start).toHaveTextContent('Import 400 rows');
    expect(start).toBeEnabled();
  });

  it('is closed where nothing new would come in', async () => {
    expect(await show(found({ duplicates: ROWS }))).toBeDisabled();
  });
});
