import type { Core } from '@strapi/strapi';
import { removeJobs } from './jobs';

/** Also runs at each reload in development: nothing may be left running. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): void => {
  removeJobs({ strapi });
};
