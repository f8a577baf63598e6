import fc from 'fast-check';
import { formatMoney, majorText, minorDigits, minorUnits } from '../../../admin/src/format/money';
import {
  fillTemplate,
  templatesFor,
} from '../../../admin/src/pages/complaints/case/reply-template';

describe('money in minor units', () => {
  it('has as many decimals as its currency', () => {
    expect(['SAR', 'KWD', 'JPY', 'BHD'].map(minorDigits)).toEqual([2, 3, 0, 3]);
    const [kwd, jpy] = [
      { amount: 1250, currency: 'KWD' },
      { amount: 1250, currency: 'JPY' },
    ];
    expect(formatMoney(kwd, { locale: 'en', digits: 'latn' })).toMatch(/KWD\s1\.250/);
    expect(formatMoney(jpy, { locale: 'en', digits: 'latn' })).toMatch(/JPY\s1,250$/);
    expect(formatMoney(kwd, { locale: 'ar', digits: 'arab' })).toContain('١٫٢٥٠');
  });

  it('is what was typed in major units, or nothing that could be meant', () => {
    expect(minorUnits(1.25, 'KWD')).toBe(1250);
    expect(minorUnits(19.99, 'SAR')).toBe(1999);
    expect(minorUnits(5, 'JPY')).toBe(5);
    expect([minorUnits(5.5, 'JPY'), minorUnits(1.2345, 'KWD'), minorUnits(-1, 'SAR')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(minorUnits(Number.NaN, 'SAR')).toBeNull();
  });

  it('comes back from the field as it went in', () => {
    const currencies = fc.constantFrom('SAR', 'KWD', 'JPY', 'IRR', 'USD');
    fc.assert(
      fc.property(fc.nat(1_000_000_000), currencies, (amount, currency) => {
        expect(minorUnits(Number(majorText({ amount, currency })), currency)).toBe(amount);
      })
    );
  });
});

describe('templates of replies', () => {
  const words = { name: 'Huda $&', reference: 'CX-1', subject: 'Parcel', agent: 'Sara' };
  const template = (locale: string, name: string, use = 'reply') => ({
    key: name,
    use,
    locale,
    name,
    text: '',
  });

  it('are filled with what they name, and nothing else', () => {
    expect(fillTemplate('{name}, {reference}: {subject} {agent} {other}', words)).toBe(
      'Huda $&, CX-1: Parcel Sara {other}'
    );
  });

  it('never replace what was typed', () => {
    expect(withTemplate(' ', 'Dear')).toBe('Dear');
    expect(withTemplate('I wrote ', 'Dear')).toBe('I wrote\n\nDear');
  });

  it('stand in the complainant’s language first, for their use alone', () => {
    const all = [
      template('en', 'Hello'),
      template('ar', 'أهلا'),
      template('ar', 'x', 'note'),
      template('fa', 'درود', 'any'),
    ];
    const found = templatesFor(all, ['reply'], 'fa-IR').map(({ locale }) => locale);
    expect(found).toEqual(['fa', 'ar', 'en']);
  });
});
