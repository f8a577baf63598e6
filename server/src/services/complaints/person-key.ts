import { createHmac, randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { foldText } from '../../../../shared/text/fold';
import { GUEST } from '../../store/complaint-persons';
import type { ComplaintRow } from '../../store/complaint-types';
import { getService } from '../get-service';
import { hostKeys } from './case-secret';

type Known = Pick<ComplaintRow, 'customer' | 'complainantEmail' | 'complainantPhone'>;

interface Host {
  strapi: Core.Strapi;
}

/** A number of fewer digits is a slip, or an extension that many share. */
const LEAST_DIGITS = 6;
const PERSONS_A_STATEMENT = 200;
const LEASE = 'cx:fill-in-persons';
const LEASE_MILLISECONDS = 60_000;

const sealed = (key: string, what: string, length: number): string =>
  createHmac('sha256', key).update(`cx:complaint-person:${what}`).digest('hex').slice(0, length);

/** How persons begin that are told with this key of the host: another one tells the same person otherwise. */
const guestMark = (key: string): string => `${GUEST}${sealed(key, 'key', 8)}:`;

/** One spelling of what tells a guest: the e-mail address, else the digits of the telephone number. */
const contactOf = ({ complainantEmail, complainantPhone }: Known): string | null => {
  const email = complainantEmail?.normalize('NFKC').trim().toLowerCase();
  if (email) return `email:${email}`;
  const digits = foldText(complainantPhone ?? '')
    .replace(/\D/g, '')
    .replace(/^00/, '');
  return digits.length < LEAST_DIGITS ? null : `phone:${digits}`;
};

/**
 * By what cases of one person are told: the customer's key, else a keyed hash of an address, so that guests
 * who come again are known without their addresses standing in an index.
 * @returns null where nothing is known of who it was
 */
export const personOf = (known: Known, { strapi }: Host): string | null => {
  if (known.customer !== null) return `c:${known.customer}`;
  const contact = contactOf(known);
  const [key] = hostKeys(strapi);
  return contact === null || key === undefined
    ? null
    : `${guestMark(key)}${sealed(key, contact, 40)}`;
};

const fill = async ({ strapi }: Host, guest: string, owner: string): Promise<void> => {
  const store = getService('store', { strapi });
  for (let afterId = 0; ;) {
    if (!(await store.leases.acquire(LEASE, owner, LEASE_MILLISECONDS))) return;
    const limit = PERSONS_A_STATEMENT;
    const rows = await store.complaints.withoutPerson({ afterId, limit, guest });
    const persons = rows.flatMap((row) => {
      const person = personOf(row, { strapi });
      return person === null ? [] : [{ id: row.id, person }];
    });
    await store.complaints.writePersons(persons, guest);
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    afterId = last.id;
  }
};

/**
 * Tells persons of cases that were filed before they were told, or with a key that the host has no longer; at
 * each boot, by one instance, from where the last one got.
 */
export const fillInPersons = async ({ strapi }: Host): Promise<void> => {
  const [key] = hostKeys(strapi);
  if (key === undefined) return;
  const owner = randomUUID();
  try {
    await fill({ strapi }, guestMark(key), owner);
  } finally {
    await getService('store', { strapi }).leases.release(LEASE, owner);
  }
};
