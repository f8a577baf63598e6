import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { CaseMappingForm } from '../../admin/src/pages/import/CaseMappingForm';
import type { CaseImportKind, PreviewImport } from '../../shared/contracts/import';
import type { CaseMappingJson } from '../../shared/contracts/import-mapping';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const HEADER = ['Case', 'Came', 'Branch', 'Weight', 'Words'];
const ROWS: PreviewImport.Row[] = [
  { row: 1, cells: ['a', '2025-03-01', 'North', 'Dringend', 'late'], read: null },
  { row: 2, cells: ['b', '2025-03-02', 'South', 'Low', 'broken'], read: null },
];

let latest: CaseMappingJson = {};

const Form = ({ kind, start }: { kind: CaseImportKind; start: CaseMappingJson }) => {
  const [mapping, change] = React.useState(start);
  latest = mapping;
  return (
    <CaseMappingForm
      handle={{ kind, mapping, change, timeZone: 'Asia/Riyadh' }}
      header={HEADER}
      rows={ROWS}
    />
  );
};

const show = async (kind: CaseImportKind, start: CaseMappingJson = {}, locale = 'en') => {
  const choice = JSON.stringify({ locale, calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(
    <LanguageProvider>
      <Form kind={kind} start={start} />
    </LanguageProvider>,
    { answer: overview }
  );
  await screen.findByRole('table');
};

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const become = (column: string, field: string) =>
  choose(`What the column ${column} becomes`, field);

describe('the columns of a file of complaints', () => {
  it('become fields, each of one column, with how they are read', async () => {
    await show('complaints');
    become('Came', 'receivedAt');
    become('Branch', 'location');
    become('Weight', 'priority');
    expect(latest).toEqual({
      receivedAt: { column: 'Came', timeZone: 'Asia/Riyadh' },
      location: { column: 'Branch' },
      priority: { column: 'Weight' },
      createMissing: ['location'],
    });
    // "Low" is one of the words already.
    choose('What “Dringend” counts as', 'urgent');
    expect(screen.queryByRole('combobox', { name: 'What “Low” counts as' })).toBeNull();
    expect(latest.priority).toEqual({ column: 'Weight', values: { Dringend: 'urgent' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Create what does not exist yet' }));
    expect(latest.createMissing).toBeUndefined();
    become('Came', 'closedAt');
    expect(latest).not.toHaveProperty('receivedAt');
    become('Weight', 'none');
    expect(latest).not.toHaveProperty('priority');
  });

  it('of a file of events, with the source of their complaints for all rows', async () => {
    await show('complaintEvents');
    become('Case', 'complaint');
    become('Came', 'at');
    become('Words', 'text');
    fireEvent.change(screen.getByLabelText('Source of the complaints'), {
      target: { value: 'old-desk' },
    });
    choose('What happened', 'message');
    expect(latest).toEqual({
      complaint: { column: 'Case' },
      at: { column: 'Came', timeZone: 'Asia/Riyadh' },
      text: { column: 'Words' },
      complaintSource: { value: 'old-desk' },
      event: { value: 'message' },
    });
  });

  it('keep a use that the form does not know', async () => {
    const start = { subject: { template: '{Words} ({Branch})' } };
    await show('complaints', start);
    const words = screen.getByRole('combobox', { name: 'What the column Words becomes' });
    expect((words as HTMLSelectElement).value).toBe('other');
    expect(latest).toEqual(start);
  });

  it.each(['ar', 'fa'])('are called in the language %s', async (locale) => {
    await show('complaintEvents', {}, locale);
    const options = [...document.querySelectorAll('option')];
    const names = options.map(({ textContent }) => textContent ?? '');
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => /^[A-Za-z]/.test(name))).toEqual([]);
  });
});
