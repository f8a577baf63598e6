import * as React from 'react';
import { DesignSystemProvider, lightTheme } from '@strapi/design-system';
import { adminApi, NotificationsProvider, type Permission } from '@strapi/strapi/admin';
import { configureStore } from '@reduxjs/toolkit';
import { render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter, useLocation } from 'react-router-dom';

import type { GetOverview } from '../../shared/contracts/overview';
import type { GetStart } from '../../shared/contracts/preferences';
import type { SavedView } from '../../shared/contracts/view';
import { ADMIN_ACTIONS } from '../../shared/permissions';

/** Strapi exports `useAuth` but not its provider; the guard is only real with the real provider. */
const ADMIN = '../../node_modules/@strapi/admin/dist/admin/admin/src';
const { AuthProvider } = jest.requireActual<{
  AuthProvider: React.FC<{
    children: React.ReactNode;
    _defaultPermissions: (Pick<Permission, 'action' | 'subject'> & { conditions?: string[] })[];
    _disableRenewToken: boolean;
  }>;
}>(`${ADMIN}/features/Auth.js`);
const { StrapiAppProvider } = jest.requireActual<{
  StrapiAppProvider: React.FC<{ children: React.ReactNode; rbac: object }>;
}>(`${ADMIN}/features/StrapiApp.js`);

/** What the server would say; a number is a status with Strapi's error body. */
export type Answer = GetOverview.Response['data'] | number;

export interface Reply {
  /** 200 when left out. */
  status?: number;
  body: object;
}

export interface AdminOptions {
  answer: Answer;
  /** Answers of single paths (`POST /path` before `/path`), before `answer`; a number is a status. */
  paths?: Record<string, object | number>;
  /** Whole replies to single paths, before all else: lists with `meta`, and errors with details. */
  replies?: Record<string, Reply>;
  adminLocale?: string;
  /** Actions, those on a content type with it, and those that hold under conditions with these. */
  permissions?: (string | { action: string; subject: string | null; conditions?: string[] })[];
  url?: string;
  views?: readonly SavedView[];
}

/** The keys that feedback came with. */
const CHOICES = {
  channel: [{ key: 'app', label: 'app' }],
  location: [{ key: 'north', label: 'North' }],
};

/** With what pages begin. */
const START: GetStart.Response['data'] = {
  preference: null,
  site: { weekStart: 1, timeZone: 'UTC' },
  metricNames: {},
  views: [],
};

const bodyOf = (answer: Answer | object): unknown =>
  typeof answer === 'number'
    ? {
        data: null,
        error: {
          status: answer,
          name: 'ApplicationError',
          message: 'broken on purpose',
          details: {},
        },
      }
    : { data: answer };

/** Requests as they went out, and the way to change what the next one gets. */
export interface Server {
  requests: URL[];
  /** Those for what can be filtered by. */
  choiceRequests: URL[];
  answer: Answer;
  paths: Record<string, object | number>;
  replies: Record<string, Reply>;
  /** What was sent with a body, and where. */
  sent: { path: string; body: unknown }[];
  /** Preferences that the server was told of. */
  saved: unknown[];
}

const startServer = (
  first: Answer,
  paths: Server['paths'],
  replies: Server['replies'],
  views: readonly SavedView[] = []
): Server => {
  const server: Server = {
    ...{ requests: [], choiceRequests: [], saved: [], sent: [] },
    ...{ answer: first, paths, replies },
  };
  window.fetch = async (input, init) => {
    const url = new URL(String(input), 'http://localhost:1337');
    const isChoice = url.pathname === '/cx/filter-values';
    const isStart = ['/cx/start', '/cx/preferences'].includes(url.pathname);
    if (url.pathname === '/cx/preferences') server.saved.push(JSON.parse(String(init?.body)));
    if (!isStart) (isChoice ? server.choiceRequests : server.requests).push(url);
    if (typeof init?.body === 'string') {
      server.sent.push({ path: url.pathname, body: JSON.parse(init.body) });
    }
    const reply =
      server.replies[`${init?.method ?? 'GET'} ${url.pathname}`] ?? server.replies[url.pathname];
    const own =
      server.paths[`${init?.method ?? 'GET'} ${url.pathname}`] ?? server.paths[url.pathname];
    const others = own ?? (isStart ? { ...START, views } : server.answer);
    const answer: Answer | object = isChoice ? CHOICES : others;
    const status = reply ? (reply.status ?? 200) : typeof answer === 'number' ? answer : 200;
    const response = {
      ok: status < 400,
      status,
      headers: new Map(),
      json: async () => reply?.body ?? bodyOf(answer),
    };
    return response as unknown as Response;
  };
  return server;
};

let shownUrl = '';
/** The router's own URL, after whatever the page did to it. */
export const currentUrl = (): string => shownUrl;

const UrlWitness = () => {
  const { pathname, search } = useLocation();
  shownUrl = `${pathname}${search}`;
  return null;
};

/** The admin's own store, guard, intl, theme and router round a page; only the network is played. */
export const renderAdmin = (ui: React.ReactElement, options: AdminOptions): Server => {
  const server = startServer(
    options.answer,
    options.paths ?? {},
    options.replies ?? {},
    options.views
  );
  const store = configureStore({
    reducer: {
      [adminApi.reducerPath]: adminApi.reducer,
      admin_app: (state = { token: null, language: { locale: 'en' }, permissions: {} }) => state,
    },
    // As Strapi's own store in tests, which does not look through the whole state at each action.
    middleware: (defaults) =>
      defaults({ serializableCheck: false, immutableCheck: false }).concat(adminApi.middleware),
  });
  const permissions = (options.permissions ?? [ADMIN_ACTIONS.readKpis]).map((one) =>
    typeof one === 'string' ? { action: one, subject: null } : one
  );

  render(
    <Provider store={store}>
      <MemoryRouter initialEntries={[options.url ?? '/']}>
        <IntlProvider locale={options.adminLocale ?? 'en'} messages={{}} onError={() => undefined}>
          <DesignSystemProvider locale="en" theme={lightTheme}>
            <NotificationsProvider>
              <StrapiAppProvider rbac={{ run: () => (all: unknown) => all }}>
                <AuthProvider _defaultPermissions={permissions} _disableRenewToken>
                  {ui}
                  <UrlWitness />
                </AuthProvider>
              </StrapiAppProvider>
            </NotificationsProvider>
          </DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>
  );
  return server;
};
