import type { DigestSubscription, DigestWeekday } from '../../../../shared/contracts/digest';
import { checkKeys } from './choices';
import { isRecord } from './kpi-query';
import { refuse } from './parameters';

const isWhole = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;

/** @throws ValidationError that names the field and what is allowed */
export const parseDigest = (body: unknown): DigestSubscription => {
  if (!isRecord(body)) return refuse('active', 'the body must hold active, weekday and hour');
  checkKeys('body', body, ['active', 'weekday', 'hour']);
  const { active, weekday = null, hour } = body;
  if (typeof active !== 'boolean') return refuse('active', 'active must be true or false');
  if (weekday !== null && !isWhole(weekday, 1, 7)) {
    return refuse(
      'weekday',
      'weekday must be 1 (Monday) to 7 (Sunday), or null: the first day of the site’s week'
    );
  }
  if (!isWhole(hour, 0, 23)) return refuse('hour', 'hour must be a whole number from 0 to 23');
  return { active, weekday: weekday as DigestWeekday | null, hour };
};
