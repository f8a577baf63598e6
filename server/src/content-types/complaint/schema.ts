import {
  CLOSE_REASONS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  PRIORITIES,
  REMEDY_TYPES,
  SEVERITIES,
  SLA_TARGETS,
} from '../../../../shared/contracts/complaint';
import { CHANNELS } from '../../../../shared/dimensions';

// Made anew for each attribute: Strapi writes the column's name into the object it is given.
const key = () => ({ type: 'string', maxLength: 100 }) as const;
const named = () => ({ type: 'string', maxLength: 200 }) as const;
const seconds = () => ({ type: 'biginteger' }) as const;
const count = () => ({ type: 'integer', required: true, default: 0, min: 0 }) as const;

/**
 * A case as its events make it, so that lists and figures need not read them. Only the plugin writes here,
 * in the events' own transaction; who the complainant is stands here alone, because events can't be erased.
 */
export const complaint = {
  kind: 'collectionType',
  collectionName: 'cx_complaints',
  info: {
    singularName: 'complaint',
    pluralName: 'complaints',
    displayName: 'Complaint',
    description: 'A case as its events make it',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    { name: 'cx_complaints_reference_uq', columns: ['reference'], type: 'unique' },
    { name: 'cx_complaints_external_uq', columns: ['source', 'external_id'], type: 'unique' },
    // The queue: what is open by what is due next, or since when; of one person, by priority, at one place.
    { name: 'cx_complaints_due_idx', columns: ['ended_at', 'next_due_at', 'id'] },
    { name: 'cx_complaints_open_idx', columns: ['ended_at', 'received_at', 'id'] },
    { name: 'cx_complaints_since_idx', columns: ['received_at', 'id'] },
    { name: 'cx_complaints_holder_idx', columns: ['assignee', 'ended_at', 'next_due_at', 'id'] },
    { name: 'cx_complaints_urgent_idx', columns: ['priority', 'ended_at', 'next_due_at', 'id'] },
    { name: 'cx_complaints_waiting_idx', columns: ['paused', 'ended_at', 'next_due_at', 'id'] },
    { name: 'cx_complaints_place_idx', columns: ['location', 'ended_at', 'next_due_at', 'id'] },
    { name: 'cx_complaints_board_idx', columns: ['state', 'next_due_at', 'id'] },
    { name: 'cx_complaints_state_idx', columns: ['state', 'state_since'] },
    { name: 'cx_complaints_product_idx', columns: ['product_entry', 'received_at'] },
    { name: 'cx_complaints_purchase_idx', columns: ['purchase', 'received_at'] },
    // The figures: what came in, what ended, where.
    { name: 'cx_complaints_received_idx', columns: ['local_date', 'location'] },
    // How long cases lasted, from the index alone: their rows are wide.
    {
      name: 'cx_complaints_timed_idx',
      columns: [
        'local_date',
        'kind',
        'counts',
        'resolution_wall',
        'total_wall',
        'response_wall',
        'acknowledgement_wall',
      ],
    },
    { name: 'cx_complaints_ended_idx', columns: ['ended_date', 'location'] },
    { name: 'cx_complaints_customer_idx', columns: ['customer', 'received_at'] },
    { name: 'cx_complaints_person_idx', columns: ['person', 'received_at'] },
    { name: 'cx_complaints_cause_idx', columns: ['cause_code', 'local_date'] },
  ],
  attributes: {
    reference: { type: 'string', required: true, maxLength: 40 },
    kind: { type: 'enumeration', enum: [...COMPLAINT_KINDS], required: true },
    state: { type: 'enumeration', enum: [...COMPLAINT_STATES], required: true },
    stateSince: { type: 'datetime', required: true },
    /** Whether it feeds the KPIs of complaints: of that kind, in scope, and not the repeat of another. */
    counts: { type: 'boolean', required: true, default: true },
    subject: { type: 'string', maxLength: 500 },
    channel: { type: 'enumeration', enum: [...CHANNELS], required: true },
    /** Every row has a `locale` of Strapi's own. */
    language: { type: 'string', required: true, maxLength: 35 },

    anonymous: { type: 'boolean', required: true, default: false },
    complainantName: { ...named(), private: true },
    complainantEmail: { type: 'string', maxLength: 254, private: true },
    complainantPhone: { type: 'string', maxLength: 40, private: true },
    customer: named(),
    /** By which cases of one person are told, see the services' `personOf`; it never leaves the server. */
    person: { type: 'string', maxLength: 255, private: true, searchable: false },

    location: key(),
    touchpoint: key(),
    category: key(),
    product: named(),
    /** Document id of an entry of the host. */
    productEntry: named(),
    purchase: named(),
    feedback: named(),

    severity: { type: 'enumeration', enum: [...SEVERITIES] },
    safety: { type: 'boolean' },
    priority: { type: 'enumeration', enum: [...PRIORITIES] },
    assignee: named(),
    team: named(),
    causeCode: key(),
    rootCause: named(),
    recurrent: { type: 'boolean' },
    remedySought: { type: 'enumeration', enum: [...REMEDY_TYPES] },
    remedyType: { type: 'enumeration', enum: [...REMEDY_TYPES] },
    /** Whole minor units. */
    remedyAmount: { type: 'biginteger' },
    remedyCurrency: { type: 'string', maxLength: 3 },
    closeReason: { type: 'enumeration', enum: [...CLOSE_REASONS] },
    mergedInto: { type: 'string', maxLength: 40 },

    receivedAt: { type: 'datetime', required: true },
    /** The location's (or the site's) date then; never computed again. */
    localDate: { type: 'string', required: true, maxLength: 10 },
    timeZone: { type: 'string', required: true, maxLength: 64 },
    /** The hours that were in force then, by their digest. */
    hours: { type: 'string', required: true, maxLength: 64 },
    acknowledgedAt: { type: 'datetime' },
    /** The file that it came from does not tell when it was acknowledged. */
    acknowledgementUnknown: { type: 'boolean' },
    respondedAt: { type: 'datetime' },
    /** It was decided where nobody noted when it was first answered. */
    responseUnknown: { type: 'boolean' },
    /** First time that it was closed; reopening does not take it back. */
    resolvedAt: { type: 'datetime' },
    escalatedExternallyAt: { type: 'datetime' },
    reopenedAt: { type: 'datetime' },
    /** When it ended, and on which local date; null while it is open. */
    endedAt: { type: 'datetime' },
    endedDate: { type: 'string', maxLength: 10 },

    // Durations that are over, by both clocks. What still lasts is reckoned when it is asked for.
    acknowledgementWall: seconds(),
    acknowledgementWorking: seconds(),
    responseWall: seconds(),
    responseWorking: seconds(),
    resolutionWall: seconds(),
    resolutionWorking: seconds(),
    totalWall: seconds(),
    totalWorking: seconds(),

    reopens: count(),
    escalations: count(),
    contacts: count(),
    /** When the complainant last wrote; null once somebody of the desk has done something since. */
    customerWroteAt: { type: 'datetime' },
    nextTarget: { type: 'enumeration', enum: [...SLA_TARGETS] },
    nextDueAt: { type: 'datetime' },
    /** The customer owes an answer: the clock of resolution stands. */
    paused: { type: 'boolean', required: true, default: false },

    /** Of the secret with which the complainant follows the case. */
    secretHash: { type: 'string', maxLength: 64, private: true },
    /** Number and hash of the last event: where the chain must end. */
    sequence: { type: 'integer', required: true, min: 1 },
    lastHash: { type: 'string', required: true, maxLength: 64, private: true },
    source: { type: 'string', maxLength: 100 },
    externalId: { type: 'string', maxLength: 150 },
    /** What a search of those reads who may see who it was, and of all others. */
    personFolded: { type: 'text', private: true, searchable: false },
    textFolded: { type: 'text', private: true, searchable: false },
  },
};
