import { EntryLinksPanel } from '../../admin/src/content-manager/entry-links-panel';
// Compiled before the first test, which would wait for it otherwise.
import '../../admin/src/content-manager/entry-links/EntryLinks';
import type { OpenEntry } from '../../admin/src/content-manager/panel-subject';
import type { GetLinkedNumbers, GetTouchpointLinks } from '../../shared/contracts/touchpoint-link';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin, type AdminOptions, type Server } from './render-admin';

export const TYPE = 'api::page.page';
export const LINKS = `/cx/touchpoint-links/${encodeURIComponent(TYPE)}/doc1`;
export const UPDATE = { action: 'plugin::content-manager.explorer.update', subject: TYPE };
/** Of an editor who reads numbers. */
export const EDITOR = [ADMIN_ACTIONS.readKpis, UPDATE];

export const returns = { key: 'returns', name: 'Returns', archived: false };
export const oldShop = { key: 'old-shop', name: 'Old shop', archived: true };

export const links = (
  over: Partial<GetTouchpointLinks.Response['data']> = {}
): GetTouchpointLinks.Response['data'] => ({ touchpoints: [], mayChange: true, ...over });

const numbersOf = ({ key, name }: typeof returns, isAnswered: boolean) => ({
  key,
  name,
  responses: isAnswered ? 3311 : 0,
  metrics: isAnswered
    ? overview.cards.slice(0, 2).map((card) => ({ ...card, changeReasons: [] }))
    : [],
  trend: [],
  journeys: isAnswered ? [{ documentId: 'j1', name: 'Get help', locale: 'en' }] : [],
});

export const numbers: GetLinkedNumbers.Response['data'] = {
  window: overview.window,
  definitions: overview.definitions,
  touchpoints: [numbersOf(returns, true), numbersOf(oldShop, false)],
};

const comment = {
  ...{ documentId: 'f1', responseId: 'r1', position: 0, metric: 'csat', question: null },
  ...{ score: 2, scale: '1..5', comment: 'I waited an hour', hasComment: true },
  ...{ occurredAt: '2026-09-20T10:00:00.000Z', localDate: '2026-09-20', timeZone: 'UTC' },
};
export const COMMENTS = {
  '/cx/feedback': {
    body: { data: [comment], meta: { next: null, labels: {}, sight: {}, heldBackBelow: null } },
  },
};

const OPEN: OpenEntry = {
  model: TYPE,
  collectionType: 'collection-types',
  documentId: 'doc1',
  document: { documentId: 'doc1' },
};

/** As Strapi calls panels: like a hook, whose null is no panel. */
const Panel = (open: OpenEntry) => {
  const panel = EntryLinksPanel(open);
  return panel ? <aside aria-label={panel.title}>{panel.content}</aside> : <p>no panel</p>;
};

/** The panel beside an entry, with only the network played. */
export const openPanel = (
  options: Partial<AdminOptions> = {},
  open: Partial<OpenEntry> = {}
): Server =>
  renderAdmin(<Panel {...OPEN} {...open} />, {
    answer: overview,
    permissions: EDITOR,
    url: `/content-manager/collection-types/${TYPE}/doc1`,
    ...options,
    paths: {
      [LINKS]: links(),
      [`${LINKS}/numbers`]: numbers,
      [`${LINKS}/choices`]: [],
      ...options.paths,
    },
  });
