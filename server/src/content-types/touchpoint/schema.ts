import { CHANNELS } from '../../../../shared/dimensions';

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
