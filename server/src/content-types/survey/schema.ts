import { SURVEY_QUESTIONS_FIELD } from '../../../../shared/custom-fields';
import { PLUGIN_ID } from '../../constants';
import { ARCHIVED_FIELD, contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

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
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'version', 'archived', 'updatedAt'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [['description', 12]],
      [['questions', 12]],
      [
        ['version', 4],
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
      questions: { label: 'Questions' },
      version: { label: 'Version', description: 'Rises when the questions change' },
      archived: ARCHIVED_FIELD,
      updatedAt: { label: 'Last change' },
    },
    readOnly: ['version', 'archived'],
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    description: { type: 'text', pluginOptions: localized },
    // Kept as JSON: Strapi puts the field's own type in place of this one before it looks at tables.
    questions: {
      type: 'customField',
      customField: `plugin::${PLUGIN_ID}.${SURVEY_QUESTIONS_FIELD}`,
      required: true,
    },
    version: { type: 'integer', required: true, default: 1, min: 1 },
    archived: { type: 'boolean', required: true, default: false },
  },
};
