import type { Core } from '@strapi/strapi';
import type { AlertRecipient } from '../../../../shared/contracts/alert';
import type { AlertFacts } from '../../alerting/facts';
import type { MailReader } from '../../mail/words';
import type { Delivery } from '../../store/alert-types';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { emailServiceOf, sendInTime } from '../outbox/host-email';
import { styleOf } from '../readers';
import { failed, type Outcome } from './outcome';
import { mailFor } from './write-mail';

type Host = { strapi: Core.Strapi };
type Person = Exclude<AlertRecipient, { kind: 'webhook' }>;

const within = (facts: AlertFacts, scope: LocationScope): boolean => {
  if (scope === null) return true;
  const isOwn = facts.kind === 'digest' || facts.kind === 'desk';
  const about = isOwn ? facts.locations : (facts.filters.location ?? null);
  return about !== null && about.length > 0 && about.every((key) => isWithinScope(key, scope));
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
    await sendInTime(email, { to: addressee.to, ...mail });
    return { kind: 'sent' };
  } catch (error) {
    return failed(error);
  }
};
