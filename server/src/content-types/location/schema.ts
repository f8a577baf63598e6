import { CALENDARS } from '../../../../shared/time';
import { ARCHIVED_FIELD, contentManagerConfig } from '../content-manager-config';

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
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'city', 'region', 'format', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [
        ['city', 6],
        ['country', 6],
      ],
      [
        ['region', 6],
        ['format', 6],
      ],
      [
        ['timeZone', 6],
        ['calendar', 6],
      ],
      [
        ['managers', 6],
        ['archived', 4],
      ],
    ],
    fields: {
      name: { label: 'Name' },
      key: {
        label: 'Key',
        description: 'Never changes: feedback knows this by it. Letters, digits, . _ -',
      },
      city: { label: 'City' },
      country: { label: 'Country', description: 'Two capital letters, such as SA' },
      region: { label: 'Region', description: 'The widest level first: Gulf / Riyadh / North' },
      format: { label: 'Format', description: 'Such as mall, or Mall / Flagship' },
      timeZone: {
        label: 'Time zone',
        description: 'Such as Asia/Riyadh. Decides on which day feedback counts',
      },
      calendar: { label: 'Calendar' },
      managers: {
        label: 'Managers',
        description:
          'Where a role is bound to “Only the locations that they manage”, they see this one',
      },
      archived: ARCHIVED_FIELD,
    },
    readOnly: ['archived'],
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    city: { type: 'string', maxLength: 100, pluginOptions: localized },
    country: { type: 'string', maxLength: 2, minLength: 2, regex: '^[A-Z]{2}$' },
    // Paths. Facts don't keep them: they are read as they are today, and named in each language.
    region: { type: 'string', maxLength: 220, pluginOptions: localized },
    format: { type: 'string', maxLength: 220, pluginOptions: localized },
    timeZone: { type: 'string', required: true, maxLength: 64, default: 'UTC' },
    calendar: { type: 'enumeration', enum: [...CALENDARS], required: true, default: 'gregorian' },
    managers: { type: 'relation', relation: 'manyToMany', target: 'admin::user', private: true },
    archived: { type: 'boolean', required: true, default: false },
  },
};
