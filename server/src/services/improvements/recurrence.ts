import type { Core } from '@strapi/strapi';
import type { Improvement, ImprovementEffect } from '../../../../shared/contracts/improvement';
import { rateRatio } from '../../statistics/rate-ratio';
import { undercounted } from '../../statistics/undercounted';
import { getService } from '../get-service';
import type { Window, Windows } from './effect-windows';

/** Complaints at the same places in a window: of the cause, all, and those whose cause is known. */
const tallyCauses = async (
  { locations, touchpoints }: Improvement,
  causeCode: string,
  window: Window,
  strapi: Core.Strapi
) => {
  const { complaintQueue } = getService('store', { strapi });
  const there = { locations, touchpoints, ...window };
  const count = async (of: { causeCode?: string; coded?: boolean }) =>
    (await complaintQueue.tally({ ...there, ...of })).count;
  return {
    ofCause: await count({ causeCode }),
    coding: { cases: await count({}), coded: await count({ coded: true }) },
  };
};

/** Whether complaints of the cause became rarer. */
export const recurrenceOf = async (
  improvement: Improvement,
  { before, after, days }: Windows,
  strapi: Core.Strapi
): Promise<ImprovementEffect['recurrence']> => {
  const { causeCode } = improvement;
  if (causeCode === null) return null;
  const was = await tallyCauses(improvement, causeCode, before, strapi);
  const is = await tallyCauses(improvement, causeCode, after, strapi);
  const found = rateRatio(
    { count: is.ofCause, exposure: days },
    { count: was.ofCause, exposure: days }
  );
  const ratio = found &&
    Number.isFinite(found.ratio) && {
      value: found.ratio,
      low: found.low,
      high: Number.isFinite(found.high) ? found.high : null,
      pValue: found.pValue,
    };
  return {
    causeCode,
    before: was.ofCause,
    after: is.ofCause,
    days,
    coding: { before: was.coding, after: is.coding },
    ratio: ratio || null,
    warnings: undercounted(was.coding, is.coding) ? ['uncoded'] : [],
  };
};
