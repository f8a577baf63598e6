import { act, fireEvent, screen } from '@testing-library/react';
import * as React from 'react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { CaseMappingForm } from '../../admin/src/pages/import/CaseMappingForm';
import { MappingForm } from '../../admin/src/pages/import/MappingForm';
import type { PreviewImport } from '../../shared/contracts/import';
import type { CaseMappingJson, MappingJson } from '../../shared/contracts/import-mapping';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const HEADER = ['Came', 'Branch', 'Score', 'Words'];
const ROWS: PreviewImport.Row[] = [
  { row: 1, cells: ['2025-03-01', 'North', '9', 'late'], read: null },
];
const ZONE = 'Asia/Riyadh';

let latest: unknown;

const Form = <Mapping,>({
  start,
  children,
}: {
  start: Mapping;
  children: (handle: { mapping: Mapping; change: (to: Mapping) => void }) => React.ReactNode;
}) => {
  const [mapping, change] = React.useState(start);
  latest = mapping;
  return children({ mapping, change });
};

const FEEDBACK: MappingJson = {
  occurredAt: { column: 'Came', timeZone: 'UTC', calendar: 'jalali' },
  location: { column: 'Branch' },
  answers: [{ metric: { value: 'nps' }, score: { column: 'Score' }, scale: { value: '1..7' } }],
};
const CASES: CaseMappingJson = {
  receivedAt: { column: 'Came', timeZone: 'UTC', calendar: 'jalali' },
  location: { column: 'Branch' },
};

const show = async (form: React.ReactElement) => {
  const choice = JSON.stringify({ locale: 'en', calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(<LanguageProvider>{form}</LanguageProvider>, { answer: overview });
  await screen.findByRole('table');
};

/** From one role to the next without leaving the list, as arrow keys do; then the keyboard goes on. */
const walk = (column: string, roles: readonly string[]): void => {
  const list = screen.getByLabelText(`What the column ${column} becomes`);
  act(() => list.focus());
  for (const value of roles) fireEvent.change(list, { target: { value } });
  act(() => list.blur());
};

describe('roles that arrow keys pass on their way', () => {
  it('are taken from no other column of a file of feedback', async () => {
    await show(
      <Form start={FEEDBACK}>
        {(handle) => (
          <MappingForm handle={{ ...handle, timeZone: ZONE }} header={HEADER} rows={ROWS} />
        )}
      </Form>
    );
    walk('Words', ['score', 'occurredAt', 'comment', 'location', 'touchpoint']);
    expect(latest).toEqual({
      ...FEEDBACK,
      touchpoint: { column: 'Words' },
      createMissing: ['touchpoint'],
    });
    walk('Score', ['none', 'score']);
    expect(latest).toMatchObject({ answers: FEEDBACK.answers });
    walk('Words', ['location', 'none']);
    expect(latest).toEqual({ ...FEEDBACK, createMissing: ['touchpoint'] });
  });

  it('are taken from no other column of a file of complaints', async () => {
    await show(
      <Form start={CASES}>
        {(handle) => (
          <CaseMappingForm
            handle={{ ...handle, kind: 'complaints', timeZone: ZONE }}
            header={HEADER}
            rows={ROWS}
          />
        )}
      </Form>
    );
    walk('Words', ['receivedAt', 'dueAt', 'text']);
    expect(latest).toEqual({ ...CASES, text: { column: 'Words' } });
    walk('Came', ['none', 'receivedAt']);
    expect(latest).toMatchObject({ receivedAt: CASES.receivedAt });
  });
});
