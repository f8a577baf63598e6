import { createComplaintRateLimit } from './complaint-rate-limit';
import { createIntakeAccess } from './intake-access';
import { createIntakeRateLimit } from './intake-rate-limit';

export const middlewares = {
  'complaint-rate-limit': createComplaintRateLimit,
  'intake-access': createIntakeAccess,
  'intake-rate-limit': createIntakeRateLimit,
};
