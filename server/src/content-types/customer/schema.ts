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
    list: ['key', 'name', 'status', 'segment', 'language'],
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
        ['status', 6],
        ['segment', 6],
      ],
      [['language', 6]],
    ],
    fields: {
      key: { label: 'Key', description: 'The id by which your shop or CRM knows this customer' },
      name: { label: 'Name' },
      email: { label: 'E-mail' },
      phone: { label: 'Phone' },
      status: { label: 'Status' },
      segment: { label: 'Segment' },
      language: { label: 'Language' },
    },
  }),
  attributes: {
    key: { type: 'string', required: true, maxLength: 100 },
    name: { type: 'string', maxLength: 200 },
    email: { type: 'email', private: true },
    phone: { type: 'string', maxLength: 40, private: true },
    status: {
      type: 'enumeration',
      enum: ['prospect', 'customer', 'former'],
      required: true,
      default: 'customer',
    },
    segment: { type: 'string', maxLength: 100 },
    language: { type: 'string', maxLength: 35 },
  },
};
