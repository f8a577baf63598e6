import type { Context } from 'koa';
import { toLocale, type Locale } from '../../../shared/locales';

/** `?locale=`, else the browser's first language. */
export const localeOf = (ctx: Context): Locale => {
  const { locale } = ctx.query;
  return toLocale(typeof locale === 'string' ? locale : ctx.get('accept-language'));
};

/** `?nameLocale=`, the reader's language where `?locale=` is that of the content; else as {@link localeOf}. */
export const nameLocaleOf = (ctx: Context): Locale => {
  const { nameLocale } = ctx.query;
  return typeof nameLocale === 'string' ? toLocale(nameLocale) : localeOf(ctx);
};
