import type { Core } from '@strapi/strapi';
import type { Actor, FactChanges } from '../../../../shared/contracts/complaint';
import { searchableText } from '../../../../shared/text/search';
import { localDateOf } from '../../calendar';
import { caseOf, chainStart, type ComplaintCommand } from '../../complaint-process';
import type { ComplaintRow } from '../../store/complaint-types';
import { createDocumentId } from '../../store/document-id';
import { getService } from '../get-service';
import { announceChange } from './announce';
import { eventsOf, sha256 } from './compose';
import { project } from './project';
import { promiseAtFiling } from './promise';
import { secretOf } from './case-secret';
import { keepContact } from './contact';
import { personOf } from './person-key';
import { createReference, hashSecret } from './reference-code';

/** Who complains, as far as they say. Kept with the case and never in its events. */
export interface Complainant {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** A complaint as it comes in, checked. */
export interface Filing {
  /** What the process knows of it: kind, channel, locale, and what it is about. */
  facts: FactChanges;
  /** In the complainant's own words. */
  text: string;
  complainant: Complainant;
  by: Actor;
  /** What is known of how pressing it is where the complainant hands it in, who cannot say that. */
  assessment?: FactChanges;
  /** Ids of files that were kept for it, see the service `complaintAttachments`. */
  attachments?: string[];
  /**
   * How the complainant is told at once that it arrived; without it the desk acknowledges it. With `email`,
   * a mail is sent.
   */
  acknowledgedBy?: string;
  /** Where it comes from, and what it is called there. */
  source?: string;
  externalId?: string;
}

export interface Filed {
  row: ComplaintRow;
  /** To be handed out once; only its hash is kept. */
  secret: string;
}

/** Where a row keeps who it was. */
export const contactColumns = ({ name, email, phone }: Complainant) => ({
  complainantName: name,
  complainantEmail: email,
  complainantPhone: phone,
});

/** What a search for the person reads. */
export const foldedPerson = (
  { name, email, phone }: Complainant,
  customer: string | null | undefined
): string | null =>
  searchableText([name, email, phone, customer].filter(Boolean).join(' ')) || null;

const commandsOf = (filing: Filing, facts: FactChanges, now: Date): ComplaintCommand[] => {
  const at = now.toISOString();
  const { by, text, attachments, acknowledgedBy, assessment = {} } = filing;
  const received: ComplaintCommand = {
    type: 'step',
    to: 'received',
    at,
    by,
    facts,
    text,
    attachments,
  };
  const noted = (noting: FactChanges): ComplaintCommand => ({
    type: 'facts',
    at,
    by: { role: 'system', id: null },
    facts: noting,
  });
  const stated = Object.keys(assessment).length > 0 ? [noted(assessment)] : [];
  if (acknowledgedBy === undefined) return [received, ...stated];
  // A fact and not the step: what has not been looked at can still turn out to repeat another.
  return [received, ...stated, noted({ acknowledgementMode: acknowledgedBy })];
};

/** Taking in new cases. */
export const createFiling = ({ strapi }: { strapi: Core.Strapi }) => {
  const zoneOf = async (location: string | null | undefined): Promise<string> => {
    const place = location ? await getService('reference', { strapi }).location(location) : null;
    return place?.timeZone ?? getService('settings', { strapi }).general().timeZone;
  };

  /** Whom it goes to: whoever it is filed for, else its category's team. */
  const teamOf = async ({ team, category }: FactChanges): Promise<string | null> => {
    if (team != null || category == null) return team ?? null;
    return (await getService('reference', { strapi }).complaintCategory(category))?.team ?? null;
  };

  /** The case's row with its first events, and what it is promised; nothing is written. */
  const compose = async (filing: Filing) => {
    const now = new Date();
    const timeZone = await zoneOf(filing.facts.location);
    const inForce = await getService('workingHours', { strapi }).of(
      filing.facts.location ?? null,
      timeZone
    );
    const team = await teamOf(filing.facts);
    const filed: FactChanges = { ...filing.facts, ...(team !== null && { team }) };
    const known = Object.fromEntries(
      Object.entries({ ...filed, ...filing.assessment }).filter(([, value]) => value != null)
    );
    const sla = promiseAtFiling(known, {
      ...getService('settings', { strapi }).complaints(),
      policies: await getService('slaPolicies', { strapi }).list(),
      on: localDateOf(now, timeZone),
    });
    const facts: FactChanges = { ...filed, ...(sla && { sla }) };
    const reference = createReference(Number(localDateOf(now, timeZone).slice(0, 4)));
    const documentId = createDocumentId();
    const secret = secretOf({ documentId, issue: 1 }, { strapi });
    const settings = { ...getService('settings', { strapi }).complaints(), reference };
    const commands = commandsOf(filing, facts, now);
    const events = eventsOf(caseOf([]), commands, settings, chainStart(documentId, sha256));
    const { hours, digest } = inForce;
    const { rules } = settings;
    const reckoning = { hours, digest, timeZone, rules, now: now.getTime() };
    const { projection, promises } = project(reference, events, reckoning);
    const { complainant, source = null, externalId = null } = filing;
    const contact = contactColumns(complainant);
    const row: ComplaintRow = {
      ...projection,
      documentId,
      reference,
      ...contact,
      person: personOf({ ...contact, customer: projection.customer }, { strapi }),
      personFolded: foldedPerson(complainant, filing.facts.customer),
      secretHash: hashSecret(secret),
      source,
      externalId,
    };
    return { row, secret, events, promises, inForce };
  };

  return {
    /**
     * Takes a complaint in; resolves once it is committed (or joins the transaction that is open).
     * @throws ValidationError for facts that the process refuses
     */
    async file(filing: Filing): Promise<Filed> {
      const { row, secret, events, promises, inForce } = await compose(filing);
      const store = getService('store', { strapi });
      await store.transaction(async (trx) => {
        await getService('workingHours', { strapi }).keep(trx, inForce);
        await store.complaints.insert(trx, row, events, promises);
        await keepContact({ strapi }, trx, row, events);
        await announceChange(strapi, { row, events });
      });
      return { row, secret };
    },
  };
};
