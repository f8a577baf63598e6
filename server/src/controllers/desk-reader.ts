import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readerOf, type DeskReader } from '../services/desk/reader';
import type { Ability } from '../services/location-access';
import type { Asker } from '../services/touchpoint-links';
import { adminOf } from './admin-name';
import { localeOf } from './locale-of';

/** The admin who calls, as the desk knows them. */
export const deskReaderOf = (ctx: Context, host: { strapi: Core.Strapi }): DeskReader =>
  readerOf(
    { ...adminOf(ctx), locale: localeOf(ctx), asker: ctx.state as Asker },
    ctx.state.userAbility as Ability,
    host
  );
