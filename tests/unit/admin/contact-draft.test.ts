import {
  contactChangesOf,
  contactDraftOf,
  contactFaultsOf,
} from '../../../admin/src/pages/complaints/case/contact/contact-draft';

const opened = { name: 'Huda M.', email: 'huda@example.com', phone: '', locale: 'ar' };

describe('the draft of a contact', () => {
  it('begins with what is known, and is empty where nothing is', () => {
    const complainant = { name: 'Huda M.', email: 'huda@example.com', phone: null, customer: null };
    expect(contactDraftOf({ complainant, language: 'ar' })).toEqual(opened);
    expect(contactDraftOf({ complainant: null, language: 'de' })).toEqual({
      ...{ name: '', email: '', phone: '', locale: 'de' },
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
