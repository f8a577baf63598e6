import type { ViewPage } from '../../../shared/contracts/view';

/** A page's state under a name, as stored. */
export interface StoredView {
  id: string;
  page: ViewPage;
  /** Id of the admin whose it is. */
  ownerId: string;
  name: string;
  query: string;
  shared: boolean;
}

export interface Views {
  /** One's own and those that others share, on one page. */
  visibleTo(ownerId: string, page: ViewPage): Promise<StoredView[]>;
  find(id: string): Promise<StoredView | null>;
  count(ownerId: string, page: ViewPage): Promise<number>;
  /** False where the owner has another view with this name on the page. */
  insert(view: StoredView): Promise<boolean>;
  /** False likewise; the others' names stay as they were. */
  update(view: StoredView): Promise<boolean>;
  /** Deletes it, and lets go of it wherever it is a default. */
  remove(id: string): Promise<void>;
  /** Id of the view with which a page opens for somebody. */
  defaultOf(userId: string, page: ViewPage): Promise<string | null>;
  /** Sets it; null: none. */
  setDefault(userId: string, page: ViewPage, viewId: string | null): Promise<void>;
}
