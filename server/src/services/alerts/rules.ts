import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AlertFilters,
  AlertRule,
  AlertRuleFields,
  AlertTrigger,
  SaveAlertRule,
} from '../../../../shared/contracts/alert';
import { because } from '../../../../shared/refusal';
import type { TestFacts } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import { addDays, localDateOf } from '../../calendar';
import type { StoredAlertRule } from '../../store/alert-types';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { measure } from './measure';
import { raise } from './raise';
import { requireKnown } from './rule-faults';

/** Who decides about rules. */
export interface AlertEditor {
  name: string;
  /** Whose alerts they may see. */
  readable: LocationScope;
  /** Whose alerts they may change; null: all, [] none. */
  changeable: LocationScope;
}

/** A chart begins so long before its rule, so that its limits are there from the start. */
const CHART_DAYS = { day: 90, week: 26 * 7, month: 24 * 31 } as const;
/** Until when a test's number is, and for how long. */
const TEST_DAYS = 30;

/** Whether a rule is about the given locations only. */
const liesWithin = ({ location = [] }: AlertFilters, scope: LocationScope): boolean =>
  scope === null || (location.length > 0 && location.every((key) => isWithinScope(key, scope)));

/** @throws PolicyError (403) where somebody who is bound to locations would reach beyond them */
const requireWithin = (filters: AlertFilters, scope: LocationScope): void => {
  if (liesWithin(filters, scope)) return;
  // Of other errors 403 Strapi tells nobody the reason.
  throw new errors.PolicyError(
    'your role is bound to locations: an alert must name some of them, and no others',
    { because: because('boundToLocations') }
  );
};

const fingerprintOfRule = ({
  kpi,
  filters,
  trigger,
}: Pick<AlertRuleFields, 'kpi' | 'filters' | 'trigger'>): string =>
  fingerprintOf({ kpi, filters, trigger });

const iso = (milliseconds: number | null | undefined): string | null =>
  milliseconds === null || milliseconds === undefined ? null : new Date(milliseconds).toISOString();

/** Rules by which somebody is told that a KPI's control chart signals, or what becomes of a target. */
export const createAlertRulesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const zone = () => getService('settings', { strapi }).general().timeZone;

  const shown = (
    rule: StoredAlertRule,
    editor: AlertEditor,
    last: number | undefined
  ): AlertRule => {
    const { fingerprint: _, watchedFrom: __, createdAt, checkedAt, ...fields } = rule;
    return {
      ...fields,
      createdAt: new Date(createdAt).toISOString(),
      checkedAt: iso(checkedAt),
      lastEventAt: iso(last),
      mayChange: liesWithin(rule.filters, editor.changeable),
    };
  };

  const showOne = async (rule: StoredAlertRule, editor: AlertEditor): Promise<AlertRule> =>
    shown(rule, editor, (await store().alertEvents.lastToldByRule()).get(rule.id));

  /** @throws NotFoundError where there is none about the reader's locations */
  const find = async (id: string, scope: LocationScope): Promise<StoredAlertRule> => {
    const rule = await store().alertRules.find(id);
    if (rule && liesWithin(rule.filters, scope)) return rule;
    throw new errors.NotFoundError(`there is no alert ${id}`, { because: because('gone') });
  };

  /** Without a first day the chart begins where its limits can come from what was before the rule. */
  const completed = (trigger: SaveAlertRule.Request['trigger']): AlertTrigger => {
    if (trigger.kind !== 'control_chart') return trigger;
    const today = localDateOf(new Date(), zone());
    const chartFrom = trigger.chartFrom ?? addDays(today, -CHART_DAYS[trigger.interval]);
    return { ...trigger, chartFrom };
  };

  return {
    async list(editor: AlertEditor): Promise<AlertRule[]> {
      const last = await store().alertEvents.lastToldByRule();
      return (await store().alertRules.list())
        .filter(({ filters }) => liesWithin(filters, editor.readable))
        .map((rule) => shown(rule, editor, last.get(rule.id)));
    },

    /**
     * @throws ValidationError that names the field
     * @throws PolicyError (403) where the rule would lie outside the editor's locations
     */
    async create(input: SaveAlertRule.Request, editor: AlertEditor): Promise<AlertRule> {
      const fields = { ...input, trigger: completed(input.trigger) };
      requireWithin(fields.filters, editor.changeable);
      await requireKnown({ strapi }, fields);
      const now = Date.now();
      const rule: StoredAlertRule = {
        ...fields,
        id: randomUUID(),
        fingerprint: fingerprintOfRule(fields),
        watchedFrom: now,
        checkedAt: null,
        fault: null,
        createdBy: editor.name,
        createdAt: now,
      };
      await store().alertRules.insert(rule);
      return showOne(rule, editor);
    },

    /** Changes what is given. What it watches for changed, or switched on again, it begins anew. */
    async update(
      id: string,
      changes: SaveAlertRule.Changes,
      editor: AlertEditor
    ): Promise<AlertRule> {
      const before = await find(id, editor.changeable);
      const fields: AlertRuleFields = {
        ...before,
        ...changes,
        trigger: changes.trigger ? completed(changes.trigger) : before.trigger,
      };
      requireWithin(fields.filters, editor.changeable);
      await requireKnown({ strapi }, fields);
      const fingerprint = fingerprintOfRule(fields);
      const anew = fingerprint !== before.fingerprint || (fields.active && !before.active);
      const rule: StoredAlertRule = {
        ...before,
        ...fields,
        fingerprint,
        ...(anew ? { watchedFrom: Date.now(), checkedAt: null, fault: null } : {}),
      };
      await store().alertRules.update(rule);
      return showOne(rule, editor);
    },

    async remove(id: string, editor: AlertEditor): Promise<void> {
      await find(id, editor.changeable);
      await store().alertRules.remove(id);
    },

    /** Tells the recipients how the KPI stands, as a test; gives how many are told. */
    async test(id: string, editor: AlertEditor): Promise<number> {
      const rule = await find(id, editor.changeable);
      const definition = getService('registry', { strapi }).get(rule.kpi);
      const site = getService('settings', { strapi }).general();
      const { timeZone } = site;
      const to = localDateOf(new Date(), timeZone);
      const calendar = rule.trigger.kind === 'control_chart' ? rule.trigger.calendar : 'gregorian';
      const about = { filters: rule.filters, timeZone, calendar } as const;
      const window = { ...site, ...about, places: {}, from: addDays(to, 1 - TEST_DAYS), to };
      const facts: TestFacts = {
        kind: 'test',
        ...about,
        measured: definition ? await measure({ strapi }, definition, window) : null,
      };
      const { name, fingerprint, recipients } = rule;
      await raise(
        { strapi },
        {
          key: fingerprintOf(['test', randomUUID()]),
          span: null,
          told: true,
          facts,
          locations: rule.filters.location ?? null,
        },
        { rule: { id, name, fingerprint }, recipients }
      );
      getService('alertSender', { strapi }).wake();
      return recipients.length;
    },
  };
};

export type AlertRulesService = ReturnType<typeof createAlertRulesService>;
