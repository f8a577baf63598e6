import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  MAX_VIEWS,
  type CreateView,
  type SavedView,
  type UpdateView,
  type ViewPage,
} from '../../../shared/contracts/view';
import { because, type Because } from '../../../shared/refusal';
import type { StoredView } from '../store/view-types';
import { displayNameOf, type AdminUser } from './admin-names';
import { getService } from './get-service';

/** Who asks. */
export interface ViewReader {
  id: string;
  /** May change and delete what others share. */
  maintains: boolean;
}

const refuse = (name: string, message: string, why: Because): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError', because: why }],
  });
};

const isVisible = ({ ownerId, shared }: StoredView, { id }: ViewReader): boolean =>
  shared || ownerId === id;

const mayChange = (view: StoredView, { id, maintains }: ViewReader): boolean =>
  view.ownerId === id || (view.shared && maintains);

/** Pages' states that people keep under names, for themselves or for everybody. */
export const createViewsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi }).views;

  const ownersOf = async (views: readonly StoredView[]): Promise<Map<string, string>> => {
    const ids = [...new Set(views.map(({ ownerId }) => ownerId))];
    const users: AdminUser[] = await strapi.db
      .query('admin::user')
      .findMany({ where: { id: { $in: ids } } });
    return new Map(users.map((user) => [String(user.id), displayNameOf(user)]));
  };

  const shown = async (
    views: readonly StoredView[],
    reader: ViewReader,
    page: ViewPage
  ): Promise<SavedView[]> => {
    const owners = await ownersOf(views);
    const first = await store().defaultOf(reader.id, page);
    return views.map((view) => ({
      id: view.id,
      page: view.page,
      name: view.name,
      query: view.query,
      shared: view.shared,
      isDefault: view.id === first,
      mine: view.ownerId === reader.id,
      mayChange: mayChange(view, reader),
      owner: owners.get(view.ownerId) ?? null,
    }));
  };

  const showOne = async (view: StoredView, reader: ViewReader): Promise<SavedView> => {
    const [one] = await shown([view], reader, view.page);
    if (!one) throw new Error('a view that was just stored can be shown');
    return one;
  };

  /** @throws NotFoundError where there is none that the reader may see */
  const find = async (id: string, reader: ViewReader): Promise<StoredView> => {
    const view = await store().find(id);
    if (view && isVisible(view, reader)) return view;
    throw new errors.NotFoundError(`there is no view ${id}`, { because: because('gone') });
  };

  /** @throws PolicyError (403) where somebody else's view is shared with the reader, but not theirs to change */
  const findToChange = async (id: string, reader: ViewReader): Promise<StoredView> => {
    const view = await find(id, reader);
    if (mayChange(view, reader)) return view;
    // Of other errors 403 Strapi tells nobody the reason.
    throw new errors.PolicyError('this view is somebody else’s: save a copy of your own', {
      because: because('othersView'),
    });
  };

  const taken = (name: string): never =>
    refuse(
      'name',
      `name must differ from your other views of this page; ${name} is one already`,
      because('nameTaken', { name })
    );

  return {
    find,

    /** The reader's own and what others share, by name. */
    async list(page: ViewPage, reader: ViewReader): Promise<SavedView[]> {
      const views = await store().visibleTo(reader.id, page);
      const { compare } = new Intl.Collator(undefined, { numeric: true });
      return shown(
        views.sort((a, b) => compare(a.name, b.name)),
        reader,
        page
      );
    },

    /** @throws ValidationError where the name is taken, or the reader has too many */
    async create(
      { page, name, query, shared = false, isDefault = false }: CreateView.Request,
      reader: ViewReader
    ): Promise<SavedView> {
      if ((await store().count(reader.id, page)) >= MAX_VIEWS) {
        refuse(
          'name',
          `there can be at most ${MAX_VIEWS} views of a page; delete one first`,
          because('tooMany', { most: MAX_VIEWS })
        );
      }
      const view = { id: randomUUID(), page, ownerId: reader.id, name, query, shared };
      if (!(await store().insert(view))) taken(name);
      if (isDefault) await store().setDefault(reader.id, page, view.id);
      return showOne(view, reader);
    },

    /** Changes what is given. Which view opens a page is the reader's own choice, of any view they see. */
    async update(
      id: string,
      { isDefault, ...changes }: UpdateView.Request,
      reader: ViewReader
    ): Promise<SavedView> {
      const changesView = Object.keys(changes).length > 0;
      const before = await (changesView ? findToChange : find)(id, reader);
      const view = { ...before, ...changes };
      if (changesView && !(await store().update(view))) taken(view.name);
      if (isDefault === true) await store().setDefault(reader.id, view.page, id);
      if (isDefault === false && (await store().defaultOf(reader.id, view.page)) === id) {
        await store().setDefault(reader.id, view.page, null);
      }
      return showOne(view, reader);
    },

    async remove(id: string, reader: ViewReader): Promise<void> {
      await findToChange(id, reader);
      await store().remove(id);
    },
  };
};

export type ViewsService = ReturnType<typeof createViewsService>;
