import type { Core } from '@strapi/strapi';
import type { AlertRecipient } from '../../../../shared/contracts/alert';
import type { AlertFacts } from '../../alerting/facts';
import { noticesOf, slaFactsOf } from '../../alerting/sla-notices';
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

/** What is about cases is for those who may read complaints. */
const OF_DESK: readonly AlertFacts['kind'][] = ['sla', 'reply', 'undelivered', 'desk'];

type Addressee = { to: string; style: MailReader; facts: AlertFacts } | Outcome;

/** What of the facts somebody may see; null: nothing. */
const seen = (facts: AlertFacts, scope: LocationScope): AlertFacts | null => {
  if (facts.kind === 'sla')
    return slaFactsOf(noticesOf(facts).filter(({ location }) => isWithinScope(location, scope)));
  return within(facts, scope) ? facts : null;
};

/** An admin's rights are looked at when the message leaves: they may have changed since the rule was made. */
const addresseeOf = async (host: Host, person: Person, facts: AlertFacts): Promise<Addressee> => {
  if (person.kind === 'email') return { to: person.address, style: styleOf(person.locale), facts };
  const reader = await getService('readers', host).find(person.id);
  if (!reader) return { kind: 'skip', reason: 'no_reader' };
  const ofDesk = OF_DESK.includes(facts.kind);
  const [reads, scope] = ofDesk
    ? [reader.readsComplaints, reader.complaintScope]
    : [reader.readsKpis, reader.scope];
  const own = reads ? seen(facts, scope) : null;
  if (!own) return { kind: 'skip', reason: 'not_allowed' };
  return { to: reader.email, style: reader.style, facts: own };
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
    const mail = await mailFor(host, addressee.facts, delivery.ruleName, addressee.style);
    await sendInTime(email, { to: addressee.to, ...mail });
    return { kind: 'sent' };
  } catch (error) {
    return failed(error);
  }
};
