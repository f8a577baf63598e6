/** What is asked. Prompts carry all their languages, so a version is one thing in every language. */
export const survey = {
  kind: 'collectionType',
  collectionName: 'cx_surveys',
  info: {
    singularName: 'survey',
    pluralName: 'surveys',
    displayName: 'Survey',
    description: 'What is asked, in several languages, with scales; a change makes a new version',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  attributes: {
    name: { type: 'string', required: true, maxLength: 200 },
    key: { type: 'string', required: true, maxLength: 100 },
    description: { type: 'text' },
    questions: { type: 'json', required: true },
    version: { type: 'integer', required: true, default: 1, min: 1 },
    archived: { type: 'boolean', required: true, default: false },
  },
};
