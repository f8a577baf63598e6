import type { Core } from '@strapi/strapi';
import type { AlertRecipient } from '../../../../shared/contracts/alert';
import type { AlertFacts } from '../../alerting/facts';
import type { MailReader } from '../../mail/words';
import type { Delivery } from '../../store/alert-types';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { styleOf } from '../readers';
import { failed, type Outcome } from './outcome';
import { mailFor } from './write-mail';

type Host = { strapi: Core.Strapi };
type Person = Exclude<AlertRecipient, { kind: 'webhook' }>;

/** The host's e-mail plugin, as far as it is used. */
interface EmailService {
  send(mail: { to: string; subject: string; text: string; html: string }): Promise<unknown>;
}

const TIMEOUT_MILLISECONDS = 30_000;

export const emailServiceOf = ({ strapi }: Host): EmailService | null =>
  (strapi.plugin('email')?.service('email') as EmailService | undefined) ?? null;

const within = (facts: AlertFacts, scope: LocationScope): boolean => {
  if (scope === null) return true;
  const isOwn = facts.kind === 'digest' || facts.kind === 'desk';
  const about = isOwn ? facts.locations : (facts.filters.location ?? null);
  return about !== null && about.length > 0 && about.every((key) => isWithinScope(key, scope));
};

const inTime = async (sending: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `the e-mail plugin did not answer within ${TIMEOUT_MILLISECONDS / 1_000} seconds`;
    timer = setTimeout(() => reject(new Error(message)), TIMEOUT_MILLISECONDS);
  });
  try {
    await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
};

type Addressee = { to: string; style: MailReader } | Outcome;

/** An admin's rights are looked at when the message leaves: they may have changed since the rule was made. */
const addresseeOf = async (host: Host, person: Person, facts: AlertFacts): Promise<Addressee> => {
  if (person.kind === 'email') return { to: person.address, style: styleOf(person.locale) };
  const reader = await getService('readers', host).find(person.id);
  if (!reader) return { kind: 'skip', reason: 'no_reader' };
  const ofDesk = facts.kind === 'sla' || facts.kind === 'desk';
  const [reads, scope] = ofDesk
    ? [reader.readsComplaints, reader.complaintScope]
    : [reader.readsKpis, reader.scope];
  if (!reads || !within(facts, scope)) {
    return { kind: 'skip', reason: 'not_allowed' };
  }
  return { to: reader.email, style: reader.style };
};

/** Hands a message to the host's e-mail plugin. */
export const sendEmail = async (
  host: Host,
  delivery: Delivery & { recipient: Person }
): Promise<Outcome> => {
  const email = emailServiceOf(host);
  if (!email) return failed('the host has no e-mail plugin');
  const facts = JSON.parse(delivery.facts) as AlertFacts;
  const addressee = await addresseeOf(host, delivery.recipient, facts);
  if ('kind' in addressee) return addressee;
  try {
    const mail = await mailFor(host, facts, delivery.ruleName, addressee.style);
    await inTime(email.send({ to: addressee.to, ...mail }));
    return { kind: 'sent' };
  } catch (error) {
    return failed(error);
  }
};
