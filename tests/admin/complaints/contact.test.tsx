import '@testing-library/jest-dom';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ComplaintDetail } from '../../../shared/contracts/complaint-desk';
import { choices, detail, event, events, labels, REFERENCE, related } from './case-fixture';
import { openDesk, speak } from './desk-fixture';

configure({ defaultHidden: true });
beforeEach(() => window.localStorage.clear());

const CASE = `/cx/complaints/${REFERENCE}`;
const CONTACT = `${CASE}/contact`;
const CORRECT = 'Correct the contact';
const SECRET = `${CASE}/secret`;
const SEND = 'Send a new secret';
const TOO = 'Send a new secret to the new address';
const meta = { labels };

const open = (over: Partial<ComplaintDetail> = {}, answer: object = {}) =>
  openDesk({
    url: `/complaints/${REFERENCE}`,
    paths: { '/cx/complaints/choices': choices, '/cx/root-causes': [] },
    replies: {
      [CASE]: { body: { data: { ...detail, ...over }, meta } },
      [`POST ${CONTACT}`]: { body: { data: detail, meta }, ...answer },
      [`POST ${SECRET}`]: { body: { data: detail, meta }, ...answer },
      [`${CASE}/related`]: { body: related },
      [`${CASE}/presence`]: { body: { data: { others: [], sequence: detail.sequence } } },
      [`/cx/root-causes/facts/${REFERENCE}`]: {
        body: {
          data: {
            ...{
              alike: null,
              noticedBy: 'complainant',
              channel: 'website',
              steps: [],
              after: null,
            },
            receivedAt: detail.receivedAt,
          },
        },
      },
    },
  });
const dialog = async () => {
  await userEvent.click(await screen.findByRole('button', { name: CORRECT }));
  return within(await screen.findByRole('dialog', { name: CORRECT }));
};
const field = (fields: Awaited<ReturnType<typeof dialog>>, name: string) =>
  fields.getByRole('textbox', { name });
const retype = async (input: HTMLElement, text: string) => {
  await userEvent.clear(input);
  if (text !== '') await userEvent.type(input, text);
};
const save = (fields: Awaited<ReturnType<typeof dialog>>) =>
  fields.getByRole('button', { name: 'Record the correction' });

describe('the contact of whoever complains', () => {
  it('is corrected: what was edited is sent with the event that was seen, and shown as it is then', async () => {
    const complainant = { ...detail.complainant!, email: 'huda@example.org' };
    const corrected = event(8, {
      type: 'facts',
      visibility: 'private',
      facts: { contactCorrected: ['email'], locale: 'fa' },
    });
    const after = { ...detail, complainant, sequence: 8, events: [...events, corrected] };
    const server = open({}, { body: { data: after, meta } });
    const fields = await dialog();
    expect(field(fields, 'Name')).toHaveValue('Huda M.');
    expect(save(fields)).toBeDisabled();
    await retype(field(fields, 'E-mail'), ' huda@example.org ');
    await userEvent.selectOptions(
      fields.getByRole('combobox', { name: 'Language of the answers' }),
      'fa'
    );
    await userEvent.click(save(fields));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: CORRECT })).toBeNull());
    expect(server.sent.filter(({ path }) => path === CONTACT)).toEqual([
      {
        path: CONTACT,
        body: {
          ...{ email: 'huda@example.org', locale: 'fa', newSecret: true },
          sequence: detail.sequence,
        },
      },
    ]);
    expect(await screen.findByText('huda@example.org')).toBeVisible();
    const row = document.querySelector<HTMLElement>('[data-cx-event="8"]');
    expect(row).toHaveTextContent('Contact of the complainant corrected');
    expect(row).toHaveTextContent(/Corrected: E-mail/);
  });

  it('takes a new secret along to a new address, unless nobody had one or somebody says so', async () => {
    const server = open();
    const fields = await dialog();
    const too = () => fields.queryByRole('checkbox', { name: TOO });
    expect(too()).toBeNull();
    await retype(field(fields, 'E-mail'), 'huda@example.org');
    expect(too()).toBeChecked();
    expect(too()).toHaveAccessibleDescription(/^Whoever got the old one by mistake/);
    await userEvent.click(too()!);
    await userEvent.click(save(fields));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: CORRECT })).toBeNull());
    const bodyOf = () => server.sent.filter(({ path }) => path === CONTACT).at(-1)?.body;
    expect(bodyOf()).toEqual({ email: 'huda@example.org', sequence: detail.sequence });
    cleanup();
    open({ complainant: { ...detail.complainant!, email: null } });
    const others = await dialog();
    await retype(field(others, 'E-mail'), 'huda@example.org');
    expect(others.getByRole('checkbox', { name: TOO })).not.toBeChecked();
  });

  it('is looked at before it is sent; taken back is null', async () => {
    const server = open();
    const fields = await dialog();
    await retype(field(fields, 'E-mail'), 'huda@nowhere');
    await retype(field(fields, 'Phone'), 'none');
    await userEvent.click(save(fields));
    expect(fields.getByText('An e-mail address looks like name@example.com.')).toBeVisible();
    expect(field(fields, 'Phone')).toHaveAccessibleDescription(/^A phone number is made of digits/);
    expect(server.sent.filter(({ path }) => path === CONTACT)).toEqual([]);
    await retype(field(fields, 'E-mail'), '');
    await retype(field(fields, 'Phone'), '+966 50 123 4567');
    await userEvent.click(save(fields));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: CORRECT })).toBeNull());
    expect(server.sent.find(({ path }) => path === CONTACT)?.body).toEqual({
      email: null,
      phone: '+966 50 123 4567',
      sequence: detail.sequence,
    });
  });

  it('names a language that the desk does not offer, which a guest asked for', async () => {
    open({ language: 'en-GB' });
    const fields = await dialog();
    const languages = fields.getByRole('combobox', { name: 'Language of the answers' });
    expect(languages).toHaveDisplayValue('British English');
  });

  it('asks to leave something of whom no customer is known', async () => {
    const complainant = { ...detail.complainant!, customer: null };
    open({ complainant });
    const fields = await dialog();
    await retype(field(fields, 'Name'), '');
    await retype(field(fields, 'E-mail'), '');
    await userEvent.click(save(fields));
    expect(field(fields, 'Name')).toHaveAccessibleDescription(
      'Leave a name, an e-mail or a phone number.'
    );
  });

  it('says what the server found wrong at its field, and that somebody was faster', async () => {
    const refused = (status: number, details: object) => ({
      status,
      body: { data: null, error: { status, name: 'ValidationError', message: 'no', details } },
    });
    const server = open({}, refused(400, { errors: [{ path: ['email'], message: 'email no' }] }));
    const fields = await dialog();
    await retype(field(fields, 'E-mail'), 'huda@example.org');
    await userEvent.click(save(fields));
    expect(await fields.findByText('email no')).toBeVisible();
    const asked = () => server.requests.filter(({ pathname }) => pathname === CASE);
    server.replies[`POST ${CONTACT}`] = refused(409, { code: 'changed', sequence: 9 });
    const before = asked().length;
    await userEvent.type(field(fields, 'E-mail'), 'a');
    await userEvent.click(save(fields));
    expect(await fields.findByRole('alert')).toHaveTextContent(/^Somebody changed the case/);
    await waitFor(() => expect(asked().length).toBeGreaterThan(before));
    expect(field(fields, 'E-mail')).toHaveValue('huda@example.orga');
  });

  it('is offered to nobody who may not, nor where nobody is to be known', async () => {
    const { may } = detail;
    const erased = events.map((one) =>
      one.sequence === 1 ? { ...one, text: null, erased: true } : one
    );
    for (const over of [
      { may: { ...may, handle: false } },
      { may: { ...may, personal: false } },
      { anonymous: true, complainant: null },
      { events: erased },
    ]) {
      open(over);
      await screen.findByRole('heading', { name: 'Complainant' });
      expect(screen.queryByRole('button', { name: CORRECT })).toBeNull();
      expect(screen.queryByRole('button', { name: SEND })).toBeNull();
      cleanup();
    }
  });

  it('is spoken of in Persian, from right to left', async () => {
    speak('fa');
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'اصلاح اطلاعات تماس' }));
    const shown = await screen.findByRole('dialog', { name: 'اصلاح اطلاعات تماس' });
    expect(shown.closest('[dir]')).toHaveAttribute('dir', 'rtl');
    const language = within(shown).getByRole('combobox', { name: 'زبان پاسخ‌ها' });
    expect(language).toHaveValue('ar');
  });
});

describe('another secret for whoever complains', () => {
  const ask = async (name = SEND) => {
    await userEvent.click(await screen.findByRole('button', { name }));
    return within(await screen.findByRole('dialog', { name }));
  };

  it('goes to the address once that is confirmed, and stands in the history without a number', async () => {
    const replaced = event(8, {
      type: 'facts',
      visibility: 'private',
      facts: { secretIssue: 2 },
    });
    const after = { ...detail, sequence: 8, events: [...events, replaced] };
    const server = open({}, { body: { data: after, meta } });
    const asked = await ask();
    expect(asked.getByText(/huda@example\.com/)).toBeVisible();
    expect(server.sent.filter(({ path }) => path === SECRET)).toEqual([]);
    await userEvent.click(asked.getByRole('button', { name: SEND }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: SEND })).toBeNull());
    expect(server.sent.filter(({ path }) => path === SECRET)).toEqual([
      { path: SECRET, body: { sequence: detail.sequence } },
    ]);
    const row = await waitFor(() => document.querySelector<HTMLElement>('[data-cx-event="8"]')!);
    expect(row).toHaveTextContent('New secret for the customer');
    expect(row).not.toHaveTextContent('Secret number');
  });

  it.each([
    [409, 'no_mail', /^This site cannot send mails/],
    [409, 'changed', /^Somebody else was faster/],
    [429, 'too_often', /^Several new secrets were sent/],
  ])('is not sent where the server says %s %s, which is told', async (status, code, said) => {
    const error = { status, name: 'Error', message: 'no', details: { code } };
    open({}, { status, body: { data: null, error } });
    const asked = await ask();
    await userEvent.click(asked.getByRole('button', { name: SEND }));
    expect(await screen.findByText(said)).toBeVisible();
  });

  it('is not offered where there is no address', async () => {
    open({ complainant: { ...detail.complainant!, email: null } });
    await screen.findByRole('button', { name: CORRECT });
    expect(screen.queryByRole('button', { name: SEND })).toBeNull();
  });

  it.each([
    ['fa', 'فرستادن رمز تازه'],
    ['ar', 'إرسال رمز سري جديد'],
  ])('is asked for in %s, with the address as it is read', async (locale, name) => {
    speak(locale);
    open();
    const asked = await ask(name);
    expect(asked.getByText(/\u2068huda@example\.com\u2069/)).toBeVisible();
  });
});
