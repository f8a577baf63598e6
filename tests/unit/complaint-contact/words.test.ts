import { COMPLAINT_KINDS, COMPLAINT_STATES } from '../../../shared/contracts/complaint-words';
import { LOCALES, type Locale } from '../../../shared/locales';
import { composeComplaintMail, type ComplaintMailFacts } from '../../../server/src/mail/complaint';
import { writeMail } from '../../../server/src/mail/document';
import { wordsFor } from '../../../server/src/mail/words';
import { styleOf } from '../../../server/src/services/readers';
import { createTranslationsService } from '../../../server/src/services/translations';
import { COMPLAINT_MAILS } from '../../../shared/contracts/complaint-mail';

const { text } = createTranslationsService();
const wordsOf = (locale: Locale) => wordsFor(styleOf(locale), (key) => text(locale, key));

const FACTS: ComplaintMailFacts = {
  mail: 'acknowledgement',
  reference: 'C26-7K3M-92X',
  kind: 'complaint',
  state: 'closed',
  explanation: 'It goes on.',
  text: null,
  recourse: null,
  asks: false,
  secret: 's'.repeat(27),
  trackingUrl: null,
};
/** What a text without its key, its argument or its branch would leave. */
const UNFINISHED = /complaint\.|[{}]|undefined/;

describe.each(LOCALES)('what complainants read in %s', (locale) => {
  const words = wordsOf(locale);

  it('has a name and a next step for every state, on time, late and without a date', () => {
    for (const state of COMPLAINT_STATES) {
      expect(words.t(`complaint.state.${state}`)).not.toMatch(UNFINISHED);
      for (const when of ['due', 'late', 'none']) {
        const sentence = words.t(`complaint.next.${state}`, { when, due: '17:00' });
        expect(sentence).not.toMatch(UNFINISHED);
        expect(sentence.length).toBeGreaterThan(10);
      }
    }
  });

  it('has a mail for every kind and occasion', () => {
    for (const mail of COMPLAINT_MAILS) {
      for (const kind of COMPLAINT_KINDS) {
        const { subject, text, html } = writeMail(
          composeComplaintMail({ ...FACTS, mail, kind, asks: mail === 'closing' }, words)
        );
        expect(subject).toContain(FACTS.reference);
        expect(`${subject} ${text}`).not.toMatch(UNFINISHED);
        expect(text).toContain(FACTS.secret);
        expect(html).toContain(`dir="${locale === 'en' ? 'ltr' : 'rtl'}"`);
      }
    }
  });
});

describe('a mail to a complainant', () => {
  const mailOf = (over: Partial<ComplaintMailFacts>) =>
    writeMail(composeComplaintMail({ ...FACTS, ...over }, wordsOf('en')));

  it('links to the site’s page with the secret behind the #, and not in words', () => {
    const trackingUrl = 'https://shop.example/complaint?from=mail';
    const { text } = mailOf({ trackingUrl });
    const [url = ''] = /https:\S+/.exec(text) ?? [];
    expect(new URL(url).search).toBe('?from=mail');
    const fragment = new URLSearchParams(new URL(url).hash.slice(1));
    expect(Object.fromEntries(fragment)).toEqual({
      reference: FACTS.reference,
      secret: FACTS.secret,
      locale: 'en',
    });
    expect(text.split(FACTS.secret ?? '')).toHaveLength(2);
  });

  it('can’t be turned into markup or another header by what the desk writes', () => {
    const { html, subject } = mailOf({
      mail: 'message',
      text: '<img src=x onerror=1>\r\nBcc: all',
    });
    expect(html).not.toContain('<img');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('says the reference alone once the secret can’t be made again', () => {
    const { text } = mailOf({ secret: null });
    expect(text).toContain(FACTS.reference);
    expect(text).not.toContain('secret');
  });
});
