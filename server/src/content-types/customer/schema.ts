import { contentManagerConfig } from '../content-manager-config';

/** Someone known by an external key. */
export const customer = {
  kind: 'collectionType',
  collectionName: 'cx_customers',
  info: {
    singularName: 'customer',
    pluralName: 'customers',
    displayName: 'Customer',
    description: 'Someone known by an external key',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  indexes: [{ name: 'cx_customers_key_uq', columns: ['key'], type: 'unique' }],
  config: contentManagerConfig({
    mainField: 'key',
    sortBy: 'key',
    sortOrder: 'ASC',
    list: ['key', 'name', 'relationship', 'segment', 'language'],
    edit: [
      [
        ['key', 6],
        ['name', 6],
      ],
      [
        ['email', 6],
        ['phone', 6],
      ],
      [
        ['relationship', 6],
        ['segment', 6],
      ],
      [['language', 6]],
    ],
    fields: {
      key: {
        label: 'Key',
        description:
          'Never changes: facts know this by it. The id by which your shop or CRM knows this customer',
      },
      name: { label: 'Name' },
      email: { label: 'E-mail' },
      phone: { label: 'Phone' },
      relationship: { label: 'Relationship' },
      segment: { label: 'Segment' },
      language: { label: 'Language' },
    },
  }),
  attributes: {
    key: { type: 'string', required: true, maxLength: 100 },
    name: { type: 'string', maxLength: 200 },
    email: { type: 'email', private: true },
    phone: { type: 'string', maxLength: 40, private: true },
    // Not `status`: the Content Manager takes that word in a form for draft or published, and refuses others.
    relationship: {
      type: 'enumeration',
      columnName: 'status',
      enum: ['prospect', 'customer', 'former'],
      required: true,
      default: 'customer',
    },
    segment: { type: 'string', maxLength: 100 },
    language: { type: 'string', maxLength: 35 },
  },
};
