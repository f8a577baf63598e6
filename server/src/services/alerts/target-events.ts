import type { Core } from '@strapi/strapi';
import type {
  AlertFilters,
  TargetOutcome,
  TargetTrigger,
} from '../../../../shared/contracts/alert';
import { TARGET_OUTCOMES } from '../../../../shared/contracts/alert';
import type {
  EvaluatedTarget,
  TargetResult,
  TargetScope,
} from '../../../../shared/contracts/target';
import type { TargetFacts } from '../../alerting/facts';
import { fingerprintOf } from '../../alerting/fingerprint';
import { addDays, localDateOf } from '../../calendar';
import type { AnyKpi } from '../../kpi/definition';
import type { StoredAlertRule } from '../../store/alert-types';
import { getService } from '../get-service';
import { measuredOf } from './measure';
import type { FoundEvent } from './raise';

type TargetRuleRow = StoredAlertRule & { trigger: TargetTrigger };

/** A target that ended so long before a rule began to watch is still told. */
const GRACE_DAYS = 7;

const outcomeOf = ({ state }: TargetResult): TargetOutcome | null =>
  TARGET_OUTCOMES.find((outcome) => outcome === state) ?? null;

/** Whether a target is about nothing but what the rule is about; both with categories as complaints keep them. */
const liesWithin = (scope: TargetScope, filters: AlertFilters): boolean =>
  Object.entries(filters).every(([dimension, values]) => {
    const own = scope[dimension as keyof TargetScope] ?? [];
    return own.length > 0 && own.every((value) => values.includes(value));
  });

const factsOf = (
  { target }: EvaluatedTarget,
  result: TargetResult,
  outcome: TargetOutcome,
  decimals: number
): TargetFacts => ({
  kind: 'target',
  filters: target.scope,
  timeZone: result.answer.window.timeZone,
  calendar: target.calendar,
  outcome,
  target: {
    id: target.id,
    name: target.name,
    value: target.value,
    from: result.from,
    to: result.to,
  },
  ended: result.ended,
  measured: measuredOf(result.answer, decimals),
});

/** Those of the targets that a rule watches: a rule of a category also those of its parts. */
const watchedBy = async (
  { strapi }: { strapi: Core.Strapi },
  rule: TargetRuleRow,
  evaluated: readonly EvaluatedTarget[]
): Promise<EvaluatedTarget[]> => {
  const ofKpi = evaluated.filter(({ target }) => target.kpi === rule.kpi);
  const [filters = rule.filters, ...scopes] = await getService('categoryTree', {
    strapi,
  }).narrowAll<AlertFilters>([rule.filters, ...ofKpi.map(({ target }) => target.scope)]);
  return ofKpi.filter((_, index) => liesWithin(scopes[index] ?? {}, filters));
};

/** What became of the targets that a rule watches, each outcome once a period. */
export const targetEvents = async (
  host: { strapi: Core.Strapi },
  rule: TargetRuleRow,
  definition: AnyKpi,
  evaluated: readonly EvaluatedTarget[]
): Promise<FoundEvent[]> => {
  const timeZone = getService('settings', host).general().timeZone;
  const looked = localDateOf(new Date(rule.checkedAt ?? rule.watchedFrom), timeZone);
  const freshFrom = addDays(looked, -GRACE_DAYS);
  const own = await watchedBy(host, rule, evaluated);
  return own.flatMap((one) =>
    [one.ended, one.current].flatMap((result): FoundEvent[] => {
      const outcome = result && outcomeOf(result);
      if (!outcome || !rule.trigger.outcomes.includes(outcome)) return [];
      const { target } = one;
      return [
        {
          key: fingerprintOf(['target', rule.id, target.id, result.from, result.to, outcome]),
          span: null,
          told: !result.ended || result.to >= freshFrom,
          facts: factsOf(one, result, outcome, definition.decimals),
          locations: target.scope.location ?? null,
        },
      ];
    })
  );
};
