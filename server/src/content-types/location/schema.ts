import { CALENDARS } from '../../../../shared/time';

const localized = { i18n: { localized: true } };

/** A shop, branch or site, with its own time zone and calendar. */
export const location = {
  kind: 'collectionType',
  collectionName: 'cx_locations',
  info: {
    singularName: 'location',
    pluralName: 'locations',
    displayName: 'Location',
    description: 'A shop, branch or site',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    city: { type: 'string', maxLength: 100, pluginOptions: localized },
    country: { type: 'string', maxLength: 2, minLength: 2, regex: '^[A-Z]{2}$' },
    region: { type: 'string', maxLength: 100 },
    format: { type: 'string', maxLength: 100 },
    timeZone: { type: 'string', required: true, maxLength: 64, default: 'UTC' },
    calendar: { type: 'enumeration', enum: [...CALENDARS], required: true, default: 'gregorian' },
    archived: { type: 'boolean', required: true, default: false },
  },
};
