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
    map: { type: 'json', required: true, pluginOptions: localized },
  },
};
