import { JOURNEY_MAP_FIELD } from '../../../../shared/custom-fields';
import { PLUGIN_ID } from '../../constants';
import { contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** The planned path of a persona. */
export const journey = {
  kind: 'collectionType',
  collectionName: 'cx_journeys',
  info: {
    singularName: 'journey',
    pluralName: 'journeys',
    displayName: 'Journey',
    description: 'The planned path of a persona, in stages',
  },
  options: { draftAndPublish: true },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'state', 'owner', 'updatedAt'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [['description', 12]],
      [
        ['state', 6],
        ['owner', 6],
      ],
      [['map', 12]],
    ],
    fields: {
      name: { label: 'Name' },
      key: {
        label: 'Key',
        description: 'Never changes: feedback knows this by it. Letters, digits, . _ -',
      },
      description: { label: 'Description' },
      state: { label: 'State' },
      owner: { label: 'Owner' },
      map: { label: 'Map' },
      updatedAt: { label: 'Last change' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    description: { type: 'text', pluginOptions: localized },
    state: {
      type: 'enumeration',
      enum: ['current', 'future', 'research'],
      required: true,
      default: 'current',
    },
    owner: { type: 'string', maxLength: 200 },
    // Kept as JSON: Strapi puts the field's own type in place of this one before it looks at tables.
    map: {
      type: 'customField',
      customField: `plugin::${PLUGIN_ID}.${JOURNEY_MAP_FIELD}`,
      required: true,
      pluginOptions: localized,
    },
  },
};
