import { CHANNELS } from '../../../../shared/dimensions';
import { ARCHIVED_FIELD, contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** A place where customer and brand meet. */
export const touchpoint = {
  kind: 'collectionType',
  collectionName: 'cx_touchpoints',
  info: {
    singularName: 'touchpoint',
    pluralName: 'touchpoints',
    displayName: 'Touchpoint',
    description: 'A place where customer and brand meet',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'channel', 'ownerTeam', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [['description', 12]],
      [
        ['channel', 6],
        ['domain', 6],
      ],
      [
        ['ownerTeam', 6],
        ['archived', 4],
      ],
    ],
    fields: {
      name: { label: 'Name' },
      key: {
        label: 'Key',
        description: 'Never changes: feedback knows this by it. Letters, digits, . _ -',
      },
      description: { label: 'Description' },
      channel: { label: 'Channel' },
      domain: { label: 'Domain' },
      ownerTeam: { label: 'Owner team' },
      archived: ARCHIVED_FIELD,
    },
    readOnly: ['archived'],
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    description: { type: 'text', pluginOptions: localized },
    channel: { type: 'enumeration', enum: [...CHANNELS], required: true, default: 'other' },
    domain: {
      type: 'enumeration',
      enum: ['ui', 'ux', 'service', 'engagement', 'brand'],
    },
    ownerTeam: { type: 'string', maxLength: 100 },
    archived: { type: 'boolean', required: true, default: false },
  },
};
