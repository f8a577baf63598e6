/** Pages whose state can be kept under a name. */
export const VIEW_PAGES = ['overview', 'feedback', 'complaints'] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

export const MAX_VIEW_NAME = 100;
export const MAX_VIEW_QUERY = 4_000;
/** Of one person on one page. */
export const MAX_VIEWS = 100;

/** A page's state under a name. */
export interface SavedView {
  id: string;
  page: ViewPage;
  name: string;
  /** The page's URL parameters without `?`; relative periods stay relative. */
  query: string;
  /** Whether everybody who may open the page sees it. */
  shared: boolean;
  /** Whether the page opens with it for the reader. */
  isDefault: boolean;
  /** Whether it is the reader's own. */
  mine: boolean;
  /** Whether the reader may change and delete it. */
  mayChange: boolean;
  /** Whose it is; null where that admin is gone. */
  owner: string | null;
}

/** `GET /cx/views?page=overview`: the reader's own views and those shared by others, by name. */
export namespace ListViews {
  export interface Query {
    page: ViewPage;
  }
  export interface Response {
    data: SavedView[];
  }
}

/** `POST /cx/views`. */
export namespace CreateView {
  export interface Request {
    page: ViewPage;
    /** 1 to 100 characters, once for each owner and page. */
    name: string;
    /** At most 4,000 characters. */
    query: string;
    shared?: boolean;
    isDefault?: boolean;
  }
  export interface Response {
    data: SavedView;
  }
}

/** `PUT /cx/views/:id`: what is left out stays. Others' shared views can be made one's default by everybody. */
export namespace UpdateView {
  export type Request = Partial<Omit<CreateView.Request, 'page'>>;
  export interface Response {
    data: SavedView;
  }
}

/** `DELETE /cx/views/:id`. */
export namespace DeleteView {
  export interface Response {
    data: { id: string };
  }
}
