import { yup } from '@strapi/utils';

const CONTROL = /\p{Cc}/u;

/** A name as it is kept: composed, one blank between words. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** One line of text that says something. */
export const nameOf = (field: string, most: number) =>
  yup
    .string()
    .test({
      name: 'length',
      message: `${field} must be text of 1 to ${most} characters`,
      test: (text: unknown) =>
        text === undefined ||
        (typeof text === 'string' && tidyName(text) !== '' && tidyName(text).length <= most),
    })
    .test({
      name: 'no-control-characters',
      message: `${field} must be one line`,
      test: (text: unknown) => typeof text !== 'string' || !CONTROL.test(text),
    });
