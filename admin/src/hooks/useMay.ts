import { useAuth } from '@strapi/strapi/admin';

import type { AdminAction } from '../../../shared/permissions';

/** Whether one of the reader's roles has this action. The server decides for itself; this hides what would fail. */
export const useMay = (action: AdminAction): boolean =>
  useAuth('CustomerExperience', ({ permissions }) =>
    permissions.some((permission) => permission.action === action)
  );
