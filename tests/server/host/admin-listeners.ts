import type { Core } from '@strapi/strapi';

interface Hook {
  getHandlers(): unknown[];
  delete(handler: unknown): unknown;
}

type Hooks = Record<string, Hook>;

/** What Strapi's admin asks for every permission, action and role. */
export const hooksOf = (strapi: Core.Strapi): Hook[] => {
  const { actionProvider, conditionProvider, engine } = strapi.service('admin::permission');
  const { hooks } = strapi.service('admin::role');
  const all: Hooks[] = [actionProvider.hooks, conditionProvider.hooks, engine.hooks, hooks];
  return all.flatMap((each) => Object.values(each));
};

/**
 * Strapi's admin keeps its hooks for the process, in which a site boots once. Suites boot dozens of hosts
 * there, and what each of them listens with would be asked by all later ones: for every permission of
 * every request, until most of a suite's time went into it.
 *
 * @param strapi registered, not yet bootstrapped
 * @returns takes off what has been put on the hooks since
 */
export const rememberAdminListeners = (strapi: Core.Strapi): (() => void) => {
  const before = hooksOf(strapi).map((hook) => ({ hook, count: hook.getHandlers().length }));
  return () => {
    for (const { hook, count } of before)
      for (const handler of hook.getHandlers().slice(count)) hook.delete(handler);
  };
};
