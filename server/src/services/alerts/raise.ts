import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AlertRecipient } from '../../../../shared/contracts/alert';
import type { SkipReason } from '../../../../shared/contracts/alert-log';
import type { AlertFacts } from '../../alerting/facts';
import type { KnownSpan, NewDelivery, NewEvent } from '../../store/alert-types';
import { getService } from '../get-service';

/** Something that happened, before it is known whether it is known already. */
export interface FoundEvent {
  /** The same for the same event, whoever finds it and whenever. */
  key: string;
  span: KnownSpan | null;
  /** False: it is old, to be known but not told. */
  told: boolean;
  facts: AlertFacts;
  /** The locations it is about; null: all. */
  locations: readonly string[] | null;
}

interface Telling {
  rule: NewEvent['rule'];
  recipients: readonly AlertRecipient[];
  ownerId?: string;
  /** Why nobody is told, though it is noted. */
  skip?: SkipReason;
}

/** Names a recipient within an event. */
export const recipientKeyOf = (recipient: AlertRecipient): string =>
  recipient.kind === 'email'
    ? `email:${recipient.address.toLowerCase()}`
    : `${recipient.kind}:${recipient.id}`;

const deliveryTo = (recipient: AlertRecipient, skip: SkipReason | null): NewDelivery => ({
  // Stays the same when it is sent again, so that receivers can drop what they have.
  id: `msg_${randomUUID().replace(/-/g, '')}`,
  recipientKey: recipientKeyOf(recipient),
  channel: recipient.kind === 'webhook' ? 'webhook' : 'email',
  recipient,
  skip,
});

/** Notes an event and whom it is to be told; false where it is known already. */
export const raise = (
  { strapi }: { strapi: Core.Strapi },
  found: FoundEvent,
  { rule, recipients, ownerId, skip }: Telling
): Promise<boolean> => {
  const told = found.told ? recipients : [];
  return getService('store', { strapi }).alertEvents.add(
    {
      id: randomUUID(),
      key: found.key,
      kind: found.facts.kind,
      rule,
      span: found.span,
      told: found.told,
      facts: JSON.stringify(found.facts),
      locations: found.locations,
      ownerId: ownerId ?? null,
      deliveries: told.map((recipient) => deliveryTo(recipient, skip ?? null)),
    },
    Date.now()
  );
};
