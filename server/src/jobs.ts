import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from './constants';
import { resumeCurations } from './services/curation-jobs/jobs';
import { forgetComplaintContact, sendComplaintMails } from './services/complaint-mails/jobs';
import { findAlerts, forgetAlerts, sendAlerts } from './services/alerts/jobs';
import { runComplaintClock } from './services/complaint-clock/jobs';
import { forgetImportFiles, resumeImports } from './services/import-jobs/jobs';
import { forgetIdempotencyKeys } from './services/intake/forget-idempotency-keys';

/** Every instance runs every job; each job takes a lease so that one instance does the work. */
const JOBS = {
  'cx:forget-idempotency-keys': { task: forgetIdempotencyKeys, rule: '17 * * * *' },
  'cx:resume-curations': { task: resumeCurations, rule: '*/10 * * * * *' },
  'cx:resume-imports': { task: resumeImports, rule: '*/10 * * * * *' },
  'cx:find-alerts': { task: findAlerts, rule: '29 */5 * * * *' },
  'cx:send-alerts': { task: sendAlerts, rule: '*/10 * * * * *' },
  'cx:send-complaint-mails': { task: sendComplaintMails, rule: '*/10 * * * * *' },
  'cx:forget-complaint-contact': { task: forgetComplaintContact, rule: '23 * * * *' },
  'cx:forget-alerts': { task: forgetAlerts, rule: '53 3 * * *' },
  'cx:complaint-clock': { task: runComplaintClock, rule: '23 * * * * *' },
  'cx:forget-import-files': { task: forgetImportFiles, rule: '41 * * * *' },
};

export const registerJobs = ({ strapi }: { strapi: Core.Strapi }): void => {
  if (!strapi.plugin(PLUGIN_ID).config('jobs.enabled')) return;
  for (const [name, { task, rule }] of Object.entries(JOBS)) {
    const run = async () => {
      try {
        await task({ strapi });
      } catch (error) {
        strapi.log.error(
          `cx: job ${name} failed: ${error instanceof Error ? error.message : String(error)}`
        );
      }
    };
    strapi.cron.add({ [name]: { task: run, options: { rule } } });
  }
};

export const removeJobs = ({ strapi }: { strapi: Core.Strapi }): void => {
  for (const name of Object.keys(JOBS)) strapi.cron.remove(name);
};
