import { createComplaintRateLimit } from './complaint-rate-limit';
import { createIntakeRateLimit } from './intake-rate-limit';

export const middlewares = {
  'complaint-rate-limit': createComplaintRateLimit,
  'intake-rate-limit': createIntakeRateLimit,
};
