import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { EvaluatedTarget } from '../../../../shared/contracts/target';
import { localDateOf } from '../../calendar';
import type { StoredAlertRule } from '../../store/alert-types';
import { getService } from '../get-service';
import { controlEvents } from './control-events';
import { raise, type FoundEvent } from './raise';
import { targetEvents } from './target-events';

type Host = { strapi: Core.Strapi };

/** One instance looks at a time; when it dies, another does once its lease is over. */
const LEASE = 'cx:alerts';
const LEASE_MILLISECONDS = 120_000;

/** Targets are measured once a run, and only where a rule watches one. */
const evaluateOnce = ({ strapi }: Host): (() => Promise<EvaluatedTarget[]>) => {
  let evaluated: Promise<EvaluatedTarget[]> | null = null;
  return () => {
    const timeZone = getService('settings', { strapi }).general().timeZone;
    const on = localDateOf(new Date(), timeZone);
    return (evaluated ??= getService('targets', { strapi }).evaluate({ on, scope: null }));
  };
};

const eventsOf = async (
  host: Host,
  rule: StoredAlertRule,
  targets: () => Promise<EvaluatedTarget[]>
): Promise<FoundEvent[]> => {
  const definition = getService('registry', host).get(rule.kpi);
  if (!definition) throw new Error(`there is no KPI ${rule.kpi} any more`);
  const { trigger } = rule;
  return trigger.kind === 'control_chart'
    ? controlEvents(host, { ...rule, trigger }, definition)
    : targetEvents(host, { ...rule, trigger }, definition, await targets());
};

const checkRule = async (
  host: Host,
  rule: StoredAlertRule,
  targets: () => Promise<EvaluatedTarget[]>
): Promise<number> => {
  const { alertRules } = getService('store', host);
  const at = Date.now();
  let told = 0;
  try {
    for (const event of await eventsOf(host, rule, targets)) {
      const { id, name, fingerprint, recipients } = rule;
      const isNew = await raise(host, event, { rule: { id, name, fingerprint }, recipients });
      if (isNew && event.told) told += 1;
    }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    host.strapi.log.warn(`cx: the alert "${rule.name}" could not be checked: ${fault}`);
    await alertRules.checked(rule, at, fault);
    return told;
  }
  await alertRules.checked(rule, at, null);
  return told;
};

/**
 * Looks whether something happened that somebody wants to know, and notes whom it is to be told. Safe to run on any
 * number of instances at any time: what happened has one key.
 * @returns how many new events are to be told; null where another instance is looking
 */
export const detectAlerts = async (host: Host): Promise<number | null> => {
  const { alertRules, leases } = getService('store', host);
  const owner = randomUUID();
  const keep = () => leases.acquire(LEASE, owner, LEASE_MILLISECONDS);
  if (!(await keep())) return null;
  try {
    const targets = evaluateOnce(host);
    let told = 0;
    for (const rule of (await alertRules.list()).filter(({ active }) => active)) {
      if (!(await keep())) break;
      told += await checkRule(host, rule, targets);
    }
    return told;
  } finally {
    await leases.release(LEASE, owner);
  }
};
