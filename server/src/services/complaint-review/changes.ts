import type { Core } from '@strapi/strapi';
import type { ReviewChange, ReviewChangeKind } from '../../../../shared/contracts/complaint-review';
import type { KpiDescription } from '../../../../shared/contracts/kpi';
import { addDays, instantOf } from '../../calendar';
import type { StoredSettings } from '../../store/setting-types';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';
import { changedParts } from './changed-parts';

interface Asked {
  strapi: Core.Strapi;
  window: { from: string; to: string; timeZone: string };
  /** Of the KPIs that the review tells of. */
  definitions: readonly KpiDescription[];
  scope: LocationScope;
}

/** Sections of the settings that a review is about. */
const SECTIONS: Record<string, ReviewChangeKind> = {
  'sla-policies': 'policies',
  'working-calendars': 'calendars',
  complaints: 'rules',
  general: 'site',
};

/** The instants between which the window lies; the second is not part of it. */
const boundsOf = ({ from, to, timeZone }: Asked['window']): [number, number] => [
  +instantOf(from, 0, timeZone),
  +instantOf(addDays(to, 1), 0, timeZone),
];

const settingsChanges = async ({ strapi, window }: Asked): Promise<ReviewChange[]> => {
  const { settings } = getService('store', { strapi });
  const rows = await settings.between(Object.keys(SECTIONS), ...boundsOf(window));
  const before = new Map<string, StoredSettings>();
  const changes: ReviewChange[] = [];
  for (const row of rows) {
    const { section, version, userName } = row;
    const kind = SECTIONS[section];
    const last = before.get(section) ?? (await settings.find(section, version - 1));
    before.set(section, row);
    if (!kind) continue;
    const parts = changedParts(last && JSON.parse(last.content), JSON.parse(row.content));
    const at = new Date(row.changedAt).toISOString();
    changes.push(...parts.map((part) => ({ ...part, kind, at, by: userName, text: '' })));
  }
  return changes;
};

const definitionChanges = ({ definitions, window: { from, to } }: Asked): ReviewChange[] =>
  definitions.flatMap(({ name, history }) =>
    history
      .filter(({ version, since }) => version > 1 && from <= since && since <= to)
      .map(({ since, text, by }) => ({
        kind: 'definition' as const,
        how: 'changed' as const,
        names: [name],
        at: since,
        by,
        text,
      }))
  );

/** Targets that were set in the period; what others were before they were changed no table tells. */
const targetChanges = async ({
  strapi,
  window,
  definitions,
  scope,
}: Asked): Promise<ReviewChange[]> => {
  const [first, end] = boundsOf(window);
  const targets = await getService('targets', { strapi }).list(scope);
  return targets.flatMap(({ kpi, name, createdAt }) => {
    const definition = definitions.find(({ key }) => key === kpi);
    const at = Date.parse(createdAt);
    if (!definition || at < first || at >= end) return [];
    const names = [name ? `${definition.name}: ${name}` : definition.name];
    return [{ kind: 'target', how: 'added', names, at: createdAt, by: null, text: '' }];
  });
};

/** What was changed in the period of what the numbers depend on, in order of time. */
export const reviewChanges = async (asked: Asked): Promise<ReviewChange[]> => {
  const changes = [
    ...(await settingsChanges(asked)),
    ...(await targetChanges(asked)),
    ...definitionChanges(asked),
  ];
  return changes.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
};
