import type { Core } from '@strapi/strapi';

/** A host's own `src/index.js`. */
export interface HostHooks {
  register?(context: { strapi: Core.Strapi }): unknown;
  bootstrap?(context: { strapi: Core.Strapi }): unknown;
}

const hooksByApp = new Map<string, HostHooks>();

/** Keeps the functions for the host in this folder, whose `src/index.js` asks for them. */
export const rememberHooks = (appDir: string, hooks: HostHooks): void => {
  hooksByApp.set(appDir, hooks);
};

export const hooksOf = (appDir: string): HostHooks => hooksByApp.get(appDir) ?? {};
