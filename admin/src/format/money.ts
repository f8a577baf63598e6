import type { Money } from '../../../shared/contracts/complaint';
import type { ReaderLanguage } from '../../../shared/language';

/** So far whole numbers are exact. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** True for three capital letters, as ISO 4217 codes are. */
export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** Digits of a currency's minor unit by Intl: 2 for most, 3 for dinars, 0 for yen. 2 where the code is none. */
export const minorDigits = (currency: string): number =>
  isCurrency(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2)
    : 2;

/** An amount as people write it: major units with the currency, in the reader's digits. */
export const formatMoney = (
  { amount, currency }: Money,
  { locale, digits }: Pick<ReaderLanguage, 'locale' | 'digits'>
): string =>
  new Intl.NumberFormat(`${locale}-u-nu-${digits}`, {
    style: 'currency',
    currency,
    currencyDisplay: locale === 'en' ? 'code' : 'symbol',
  }).format(amount / 10 ** minorDigits(currency));

/** An amount as a field holds it: major units, plain digits. */
export const majorText = ({ amount, currency }: Money): string =>
  (amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));

/**
 * Whole minor units of a number in major ones; null where it is none, negative, or finer than the currency.
 * @example minorUnits(1.25, 'KWD') // 1250
 */
export const minorUnits = (major: number, currency: string): number | null => {
  const scaled = major * 10 ** minorDigits(currency);
  const whole = Math.round(scaled);
  const exact = Math.abs(scaled - whole) < 1e-6 * Math.max(1, Math.abs(whole) * 1e-9);
  return Number.isFinite(major) && major >= 0 && exact && whole <= LARGEST ? whole : null;
};
