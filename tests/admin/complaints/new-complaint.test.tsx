import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { currentUrl } from '../render-admin';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { choices, listed, openDesk, speak } from './desk-fixture';

// The case's own page has tests of its own.
jest.mock('../../../admin/src/pages/complaints/case/CasePage', () => ({ CasePage: () => null }));
jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const FILE = 'POST /cx/complaints';
const form = async () => within(await screen.findByRole('dialog', { name: 'New complaint' }));

describe('what came by phone', () => {
  it('is not sent before it says what, and who', async () => {
    const server = openDesk({ url: '/complaints?new=true' });
    const fields = await form();
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    expect(fields.getByText('Write down what they complain of or ask for.')).toBeVisible();
    expect(fields.getByText(/^Give a name, an e-mail/)).toBeVisible();
    await userEvent.type(fields.getByRole('textbox', { name: /E-mail/ }), 'huda@nowhere');
    expect(fields.getByText('An e-mail address looks like name@example.com.')).toBeVisible();
    await userEvent.click(fields.getByRole('checkbox', { name: 'Wants to stay unknown' }));
    expect(fields.queryByText(/^Give a name, an e-mail/)).toBeNull();
    expect(server.sent).toEqual([]);
  });

  it('is sent with what was said and nothing else, and opens as a case', async () => {
    const data = { ...listed({ reference: 'CX-2026-000009' }) };
    const server = openDesk({
      url: '/complaints?new=true',
      replies: { [FILE]: { body: { data, meta: { labels: {} } } } },
    });
    const fields = await form();
    await userEvent.type(fields.getByRole('textbox', { name: /own words/ }), ' No parcel ');
    await userEvent.type(fields.getByRole('textbox', { name: /Phone/ }), '0501234567');
    await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Location' }), 'olaya');
    await userEvent.selectOptions(fields.getByRole('combobox', { name: 'Category' }), 'late');
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints/CX-2026-000009'));
    expect(server.sent[0]).toEqual({
      path: '/cx/complaints',
      body: {
        facts: {
          ...{ kind: 'complaint', channel: 'phone', locale: 'en' },
          ...{ location: 'olaya', category: 'late', anonymous: false },
        },
        text: 'No parcel',
        complainant: { name: null, email: null, phone: '0501234567' },
      },
    });
  });

  it('takes the host’s product, found by its name, and the number of the purchase', async () => {
    const entry = { contentType: 'api::product.product', documentId: 'p1' };
    const server = openDesk({
      url: '/complaints?new=true',
      replies: {
        '/cx/complaints/products': { body: { data: [{ entry, title: 'Kettle' }] } },
        [FILE]: { body: { data: listed(), meta: { labels: {} } } },
      },
    });
    const fields = await form();
    await userEvent.type(fields.getByRole('textbox', { name: /own words/ }), 'It leaks');
    await userEvent.click(fields.getByRole('checkbox', { name: 'Wants to stay unknown' }));
    await userEvent.type(await fields.findByRole('textbox', { name: 'Find a product' }), 'kett');
    await waitFor(() =>
      expect(
        server.requests.some(({ searchParams }) => searchParams.get('search') === 'kett')
      ).toBe(true)
    );
    expect(fields.queryByRole('textbox', { name: 'Product' })).toBeNull();
    await userEvent.selectOptions(fields.getByLabelText('Product entry'), 'Kettle');
    await userEvent.type(fields.getByRole('textbox', { name: 'Purchase' }), ' B-17 ');
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({
      facts: { productEntry: entry, purchase: 'B-17' },
    });
    expect(server.sent[0]?.body).not.toHaveProperty('facts.product');
  });

  it('takes the product in words where the host names no type of products', async () => {
    const server = openDesk({
      url: '/complaints?new=true',
      replies: { [FILE]: { body: { data: listed(), meta: { labels: {} } } } },
    });
    const fields = await form();
    await userEvent.type(fields.getByRole('textbox', { name: /own words/ }), 'It leaks');
    await userEvent.click(fields.getByRole('checkbox', { name: 'Wants to stay unknown' }));
    await userEvent.type(await fields.findByRole('textbox', { name: 'Product' }), 'Blue kettle');
    expect(fields.queryByLabelText('Product entry')).toBeNull();
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ facts: { product: 'Blue kettle' } });
    expect(server.sent[0]?.body).not.toHaveProperty('facts.productEntry');
  });

  const answer = (responseId: string, over: object = {}) => ({
    ...{ responseId, metric: 'nps', score: 2, scale: '0..10' },
    occurredAt: '2026-03-01T08:00:00.000Z',
    ...over,
  });
  const OFFERED = '/cx/complaints/feedback';
  const offer = (...data: object[]) => ({ [OFFERED]: { body: { data } } });
  const FEEDBACK = 'Feedback given before';

  it('offers the latest answers of the customer that is named, and is linked to the chosen one', async () => {
    const server = openDesk({
      url: '/complaints?new=true',
      replies: {
        ...offer(answer('r1'), answer('r1', { metric: 'csat', score: 1, scale: '1..5' })),
        [FILE]: { body: { data: listed(), meta: { labels: {} } } },
      },
    });
    const fields = await form();
    await userEvent.type(fields.getByRole('textbox', { name: /own words/ }), 'No parcel');
    expect(fields.queryByRole('combobox', { name: FEEDBACK })).toBeNull();
    await userEvent.type(fields.getByRole('textbox', { name: 'Key of the customer' }), 'k-5');
    const choice = await fields.findByRole('combobox', { name: FEEDBACK });
    const [, offered, ...more] = within(choice).getAllByRole('option');
    expect(more).toEqual([]);
    expect(offered).toHaveTextContent(/NPS.*2.*10.*CSAT.*1.*5/);
    const asked = server.requests.filter(({ pathname }) => pathname === OFFERED);
    expect(asked.map(({ searchParams }) => searchParams.get('customer'))).toEqual(['k-5']);
    await userEvent.selectOptions(choice, 'r1');
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({ facts: { customer: 'k-5', feedback: 'r1' } });
  });

  it('forgets the answers with the customer, and where nobody is to be known', async () => {
    const server = openDesk({
      url: '/complaints?new=true',
      replies: { ...offer(answer('r1')), [FILE]: { body: { data: listed(), meta: {} } } },
    });
    const fields = await form();
    await userEvent.type(fields.getByRole('textbox', { name: /own words/ }), 'No parcel');
    const customer = fields.getByRole('textbox', { name: 'Key of the customer' });
    await userEvent.type(customer, 'k-5');
    const choice = await fields.findByRole('combobox', { name: FEEDBACK });
    await userEvent.selectOptions(choice, 'r1');
    await userEvent.type(customer, '6');
    await waitFor(() => expect(fields.getByRole('combobox', { name: FEEDBACK })).toHaveValue(''));
    await userEvent.selectOptions(fields.getByRole('combobox', { name: FEEDBACK }), 'r1');
    await userEvent.click(fields.getByRole('checkbox', { name: 'Wants to stay unknown' }));
    expect(fields.queryByRole('combobox', { name: FEEDBACK })).toBeNull();
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).not.toHaveProperty('facts.feedback');
    expect(server.sent[0]?.body).not.toHaveProperty('facts.customer');
  });

  it('begins with what answers tell from which it is filed, and closes without them', async () => {
    const row = answer('r9', {
      customer: 'k-9',
      location: 'olaya',
      touchpoint: 'till',
      language: 'fa-IR',
    });
    openDesk({
      url: '/complaints?new=true&response=r9',
      permissions: [
        ...[ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.handleComplaints],
        ADMIN_ACTIONS.readFeedback,
      ],
      replies: {
        ...offer(),
        '/cx/feedback/responses/r9': { body: { data: [row], meta: { labels: {}, sight: {} } } },
      },
    });
    const fields = await form();
    expect(fields.getByRole('textbox', { name: 'Key of the customer' })).toHaveValue('k-9');
    expect(fields.getByRole('combobox', { name: 'Location' })).toHaveValue('olaya');
    expect(fields.getByRole('combobox', { name: 'Touchpoint' })).toHaveValue('till');
    expect(fields.getByRole('combobox', { name: 'Language of the answers' })).toHaveValue('fa');
    expect(fields.getByRole('combobox', { name: FEEDBACK })).toHaveValue('r9');
    await userEvent.click(fields.getByRole('button', { name: 'Cancel' }));
    expect(currentUrl()).toBe('/plugins/cx/complaints');
  });

  it('can be filed all the same where those answers may not be read', async () => {
    openDesk({
      url: '/complaints?new=true&response=r9',
      paths: { '/cx/feedback/responses/r9': 403, '/cx/complaints/choices': choices },
    });
    const fields = await form();
    expect(fields.getByRole('textbox', { name: 'Key of the customer' })).toHaveValue('');
    expect(fields.queryByRole('combobox', { name: FEEDBACK })).toBeNull();
  });

  it('says what the server found wrong beside the field, until that is changed', async () => {
    const error = {
      ...{ status: 400, name: 'ValidationError', message: 'two faults' },
      details: {
        errors: [
          { path: ['facts', 'subject'], message: 'subject must not be empty' },
          { path: ['somewhere'], message: 'something else' },
        ],
      },
    };
    openDesk({
      url: '/complaints?new=true',
      replies: { [FILE]: { status: 400, body: { data: null, error } } },
    });
    const fields = await form();
    await userEvent.type(fields.getByRole('textbox', { name: /own words/ }), 'No parcel');
    await userEvent.click(fields.getByRole('checkbox', { name: 'Wants to stay unknown' }));
    await userEvent.click(fields.getByRole('button', { name: 'File' }));
    expect(await fields.findByText('subject must not be empty')).toBeVisible();
    expect(fields.getByRole('alert')).toHaveTextContent('something else');
    const subject = fields.getByRole('textbox', { name: 'Subject' });
    expect(subject).toHaveAccessibleDescription('subject must not be empty');
    await userEvent.type(subject, 'x');
    expect(fields.queryByText('subject must not be empty')).toBeNull();
  });

  it('is asked about in the reader’s language and direction', async () => {
    speak('fa');
    openDesk({ url: '/complaints?new=true' });
    const dialog = await screen.findByRole('dialog', { name: 'شکایت جدید' });
    expect(dialog.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    const language = within(dialog).getByRole('combobox', { name: 'زبان پاسخ‌ها' });
    expect(language).toHaveValue('fa');
  });
});
