import { REMEDY_TYPES } from '../../../../shared/contracts/complaint';
import { contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** What can be offered, so that like cases are treated alike. */
export const remedy = {
  kind: 'collectionType',
  collectionName: 'cx_remedies',
  info: {
    singularName: 'remedy',
    pluralName: 'remedies',
    displayName: 'Remedy',
    description: 'What complainants can be offered',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'type', 'amount', 'currency', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [
        ['type', 4],
        ['amount', 4],
        ['currency', 4],
      ],
      [['archived', 4]],
    ],
    fields: {
      name: { label: 'Name' },
      key: { label: 'Key', description: 'Never changes' },
      type: { label: 'Kind' },
      amount: { label: 'Usual cost', description: 'In minor units: 5000 is 50.00 SAR' },
      currency: { label: 'Currency', description: 'Three letters, such as SAR' },
      archived: { label: 'Archived', description: 'Is not offered any more' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    type: { type: 'enumeration', enum: [...REMEDY_TYPES], required: true },
    amount: { type: 'biginteger', min: '0' },
    currency: { type: 'string', minLength: 3, maxLength: 3, regex: '^[A-Z]{3}$' },
    archived: { type: 'boolean', required: true, default: false },
  },
};
