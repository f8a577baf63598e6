import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AlertRecipient,
  AlertRuleFields,
  AlertTrigger,
} from '../../../../shared/contracts/alert';
import { because, type Because } from '../../../../shared/refusal';
import { countPeriods, localDateOf, MAX_PERIODS } from '../../calendar';
import { getService } from '../get-service';
import { dimensionsOf } from '../kpi/case-terms';
import { recipientKeyOf } from './raise';

type Host = { strapi: Core.Strapi };

const refuse = (path: string, message: string, why: Because): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: path.split('.'), message, name: 'ValidationError', because: why }],
  });
};

const checkKpi = (host: Host, { kpi, filters, active }: AlertRuleFields): void => {
  const registry = getService('registry', host);
  const definition = registry.get(kpi);
  if (!definition) {
    const keys = registry.list().map(({ key }) => key);
    return refuse('kpi', `kpi must be one of: ${keys.join(', ')}`, because('kpiGone'));
  }
  // A rule that can't be followed can at least be switched off.
  if (!active) return;
  const known: readonly string[] = dimensionsOf(definition);
  for (const dimension of Object.keys(filters).filter((name) => !known.includes(name))) {
    refuse(
      `filters.${dimension}`,
      `${kpi} can't be narrowed by ${dimension}; allowed are: ${known.join(', ')}`,
      because('kpiWithoutDimension', { dimension })
    );
  }
};

const checkTrigger = ({ strapi }: Host, trigger: AlertTrigger): void => {
  if (trigger.kind !== 'control_chart') return;
  const { chartFrom, interval, calendar } = trigger;
  const { timeZone, weekStart } = getService('settings', { strapi }).general();
  const today = localDateOf(new Date(), timeZone);
  if (chartFrom > today) {
    refuse('trigger.chartFrom', 'chartFrom must not lie in the future', because('chartFuture'));
  }
  const periods = countPeriods({ from: chartFrom, to: today, interval, calendar, weekStart });
  if (periods > MAX_PERIODS) {
    refuse(
      'trigger.chartFrom',
      `chartFrom lies ${periods} periods back; at most ${MAX_PERIODS} make a chart`,
      because('chartLong', { periods, most: MAX_PERIODS })
    );
  }
};

const checkRecipients = async (
  host: Host,
  recipients: readonly AlertRecipient[]
): Promise<void> => {
  const keys = recipients.map(recipientKeyOf);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) {
    refuse(
      `recipients.${twice}`,
      'recipients must be different from each other',
      because('recipientTwice')
    );
  }
  const admins = new Set((await getService('readers', host).list()).map(({ id }) => id));
  const webhooks = new Set((await getService('webhooks', host).list()).map(({ id }) => id));
  recipients.forEach((recipient, index) => {
    if (recipient.kind === 'email') return;
    const known = recipient.kind === 'admin' ? admins : webhooks;
    if (known.has(recipient.id)) return;
    refuse(
      `recipients.${index}.id`,
      `recipients[${index}].id: there is no ${recipient.kind} ${recipient.id} that can be told`,
      because('recipientGone')
    );
  });
};

/** @throws ValidationError that names the field where a rule refers to what does not exist */
export const requireKnown = async (host: Host, rule: AlertRuleFields): Promise<void> => {
  checkKpi(host, rule);
  checkTrigger(host, rule.trigger);
  await checkRecipients(host, rule.recipients);
};
