import { createIntakeRateLimit } from './intake-rate-limit';

export const middlewares = {
  'intake-rate-limit': createIntakeRateLimit,
};
