import { ACTOR_ROLES, COMPLAINT_EVENT_TYPES } from '../../../../shared/contracts/complaint';

/**
 * What happened to a complaint. Only ever added to: each is sealed into its case's chain, and neither an
 * API nor the Content Manager changes or deletes one.
 */
export const complaintEvent = {
  kind: 'collectionType',
  collectionName: 'cx_complaint_events',
  info: {
    singularName: 'complaint-event',
    pluralName: 'complaint-events',
    displayName: 'Complaint event',
    description: 'What happened to a complaint; only ever added to',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    {
      name: 'cx_complaint_events_sequence_uq',
      columns: ['complaint', 'sequence'],
      type: 'unique',
    },
    { name: 'cx_complaint_events_at_idx', columns: ['at'] },
  ],
  attributes: {
    /** Document id of the case. */
    complaint: { type: 'string', required: true, maxLength: 64 },
    sequence: { type: 'integer', required: true, min: 1 },
    type: { type: 'enumeration', enum: [...COMPLAINT_EVENT_TYPES], required: true },
    // As text: what was sealed must come back to the millisecond from every database.
    at: { type: 'string', required: true, maxLength: 24 },
    byRole: { type: 'enumeration', enum: [...ACTOR_ROLES], required: true },
    byId: { type: 'string', maxLength: 200 },
    from: { type: 'string', maxLength: 40 },
    to: { type: 'string', maxLength: 40 },
    reason: { type: 'text' },
    text: { type: 'text' },
    visibility: { type: 'enumeration', enum: ['public', 'private'], required: true },
    /** JSON, as text: a database that orders the keys of its own JSON would answer otherwise. */
    facts: { type: 'text', required: true },
    merged: { type: 'string', maxLength: 40 },
    attachments: { type: 'text', required: true },
    textHash: { type: 'string', maxLength: 64 },
    previousHash: { type: 'string', required: true, maxLength: 64 },
    hash: { type: 'string', required: true, maxLength: 64 },
  },
};
