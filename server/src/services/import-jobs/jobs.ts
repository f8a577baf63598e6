import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

type Task = (context: { strapi: Core.Strapi }) => Promise<void>;

/** Every few seconds: goes on with imports that a restart or another instance's end left undone. */
export const resumeImports: Task = ({ strapi }) => {
  getService('importJobs', { strapi }).wake();
  return Promise.resolve();
};

/** Hourly, on each instance, which may have a folder of its own: deletes files that are past use. */
export const forgetImportFiles: Task = ({ strapi }) =>
  getService('importJobs', { strapi }).forgetFiles();
