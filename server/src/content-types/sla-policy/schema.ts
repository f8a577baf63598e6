/**
 * What is promised to whom. It has a page of its own: conditions and targets are no fields to be typed, and
 * exactly one policy is the default.
 */
export const slaPolicy = {
  kind: 'collectionType',
  collectionName: 'cx_sla_policies',
  info: {
    singularName: 'sla-policy',
    pluralName: 'sla-policies',
    displayName: 'SLA policy',
    description: 'What is promised to complainants, and to whom',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [{ name: 'cx_sla_policies_key_uq', columns: ['key'], type: 'unique' }],
  attributes: {
    key: { type: 'string', required: true, maxLength: 100 },
    name: { type: 'string', required: true, maxLength: 200 },
    isDefault: { type: 'boolean', required: true, default: false },
    enabled: { type: 'boolean', required: true, default: true },
    rank: { type: 'integer', required: true, default: 0 },
    conditions: { type: 'json', required: true },
    targets: { type: 'json', required: true },
    clock: { type: 'enumeration', enum: ['working', 'wall'], required: true, default: 'working' },
    validFrom: { type: 'date' },
    validTo: { type: 'date' },
  },
};
