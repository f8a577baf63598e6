import { defaultOptions, validateOptions } from './options';

export type { Options, SiteKey } from './options';

/** Strapi calls `validator` once, synchronously, after it merged the defaults. */
export const config = { default: defaultOptions, validator: validateOptions };
