import {
  contactChangesOf,
  contactDraftOf,
  contactFaultsOf,
  sendsSecret,
  type ContactDraft,
} from '../../../admin/src/pages/complaints/case/contact/contact-draft';

const opened: ContactDraft = {
  ...{ name: 'Huda M.', email: 'huda@example.com', phone: '', locale: 'ar' },
  newSecret: null,
};

describe('the draft of a contact', () => {
  it('begins with what is known, and is empty where nothing is', () => {
    const complainant = { name: 'Huda M.', email: 'huda@example.com', phone: null, customer: null };
    expect(contactDraftOf({ complainant, language: 'ar' })).toEqual(opened);
    expect(contactDraftOf({ complainant: null, language: 'de' })).toEqual({
      ...{ name: '', email: '', phone: '', locale: 'de', newSecret: null },
    });
  });

  it('sends what was edited alone; what was emptied is taken back', () => {
    expect(contactChangesOf(opened, opened)).toEqual({});
    expect(contactChangesOf({ ...opened, name: ' Huda M. ' }, opened)).toEqual({});
    const edited = { ...opened, email: ' ', phone: ' +966 50 123 4567', locale: 'fa' };
    expect(contactChangesOf(edited, opened)).toEqual({
      ...{ email: null, phone: '+966 50 123 4567', locale: 'fa' },
    });
  });

  it('takes a new secret to a new address after a wrong one, unless somebody says otherwise', () => {
    const email = 'huda@example.org';
    expect(contactChangesOf({ ...opened, email }, opened)).toEqual({ email, newSecret: true });
    expect(contactChangesOf({ ...opened, email, newSecret: false }, opened)).toEqual({ email });
    const unknown = { ...opened, email: '' };
    expect(sendsSecret({ ...opened, email }, unknown)).toBe(false);
    expect(sendsSecret({ ...opened, email, newSecret: true }, unknown)).toBe(true);
    // Without another address there is nothing to take it to.
    for (const same of [' huda@example.com', ''])
      expect(sendsSecret({ ...opened, email: same, newSecret: true }, opened)).toBe(false);
  });

  it('sees what is no address and no number, in any digits, and that nobody would be left', () => {
    expect(contactFaultsOf(opened, null)).toEqual({});
    const wrong = { ...opened, email: 'huda@nowhere', phone: 'none' };
    expect(contactFaultsOf(wrong, null)).toEqual({
      email: 'fileCase.fault.email',
      phone: 'case.complainant.phoneForm',
    });
    expect(contactFaultsOf({ ...opened, phone: '۰۹۱۲۳۴۵۶۷۸۹' }, null)).toEqual({});
    const nobody = { ...opened, name: ' ', email: '' };
    expect(contactFaultsOf(nobody, null)).toEqual({ name: 'case.complainant.someone' });
    expect(contactFaultsOf(nobody, 'c-1')).toEqual({});
  });
});
