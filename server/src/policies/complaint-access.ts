import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readFiling } from '../services/complaint-filing/request-parts';
import type { Opening } from '../services/intake/site-keys';
import { admitCaller } from './admit-caller';
import { realContext } from './real-context';

const COMPLAINTS: Opening = {
  action: 'plugin::cx.complaintFiling.create',
  closed: 'Filing complaints is closed to the public',
};

/** Who files a complaint, see `admitCaller`. Leaves the caller and what came in `ctx.state`. */
export const complaintAccess = async (
  policyContext: Context,
  _config: unknown,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  const ctx = realContext(policyContext);
  const parts = readFiling(ctx, { strapi });
  ctx.state.cxParts = parts;
  ctx.state.cxCaller = await admitCaller(ctx, parts.data, COMPLAINTS, { strapi });
  return true;
};
