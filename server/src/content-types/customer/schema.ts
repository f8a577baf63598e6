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
