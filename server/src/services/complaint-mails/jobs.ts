import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

type Task = (context: { strapi: Core.Strapi }) => Promise<void>;

const LEASE = 'cx:forget-complaint-contact';
const LEASE_MILLISECONDS = 10 * 60_000;
const KEPT_MILLISECONDS = 90 * 86_400_000;

/** Every few seconds: what is due. */
export const sendComplaintMails: Task = async ({ strapi }) => {
  await getService('complaintMails', { strapi }).run();
};

/** Hourly, done by one instance: deletes files that nobody used, forgets what was sent long ago. */
export const forgetComplaintContact: Task = async ({ strapi }) => {
  const store = getService('store', { strapi });
  const owner = randomUUID();
  if (!(await store.leases.acquire(LEASE, owner, LEASE_MILLISECONDS))) return;
  try {
    await getService('complaintAttachments', { strapi }).forgetUnused();
    await store.complaintMails.forget(Date.now() - KEPT_MILLISECONDS);
  } finally {
    await store.leases.release(LEASE, owner);
  }
};
