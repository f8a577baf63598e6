import { contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** Who goes a journey. */
export const persona = {
  kind: 'collectionType',
  collectionName: 'cx_personas',
  info: {
    singularName: 'persona',
    pluralName: 'personas',
    displayName: 'Persona',
    description: 'A kind of customer, as journeys are drawn for',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'segment', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [['quote', 12]],
      [['description', 12]],
      [
        ['goals', 6],
        ['frustrations', 6],
      ],
      [
        ['segment', 6],
        ['archived', 4],
      ],
    ],
    fields: {
      name: { label: 'Name' },
      key: {
        label: 'Key',
        description: 'Never changes: journeys know this by it. Letters, digits, . _ -',
      },
      quote: { label: 'In their own words' },
      description: { label: 'Description' },
      goals: { label: 'What they want' },
      frustrations: { label: 'What annoys them' },
      segment: {
        label: 'Segment',
        description: 'As answers carry it: over a journey, this persona’s answers are those of it',
      },
      archived: { label: 'Archived', description: 'Offered for no new journey' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    quote: { type: 'text', maxLength: 1000, pluginOptions: localized },
    description: { type: 'text', pluginOptions: localized },
    goals: { type: 'text', pluginOptions: localized },
    frustrations: { type: 'text', pluginOptions: localized },
    segment: { type: 'string', maxLength: 200 },
    archived: { type: 'boolean', required: true, default: false },
  },
};
