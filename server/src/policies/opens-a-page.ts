import type { Context } from 'koa';
import { VIEW_PAGES } from '../../../shared/contracts/view';
import { mayOpen } from '../controllers/view-reader';

/** Admins who may open one of the pages whose state can be kept; the controller looks at which. */
export const opensAPage = (policyContext: Context): boolean =>
  VIEW_PAGES.some((page) => mayOpen(policyContext, page));
