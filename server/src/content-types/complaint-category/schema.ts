import { contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** What a complaint is about: a tree, each named in every language. */
export const complaintCategory = {
  kind: 'collectionType',
  collectionName: 'cx_complaint_categories',
  info: {
    singularName: 'complaint-category',
    pluralName: 'complaint-categories',
    displayName: 'Complaint category',
    description: 'What a complaint is about',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'parent', 'team', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [
        ['parent', 6],
        ['team', 6],
      ],
      [['archived', 4]],
    ],
    fields: {
      name: { label: 'Name' },
      key: { label: 'Key', description: 'Never changes: complaints know this by it' },
      parent: { label: 'Part of', description: 'Key of the category that this one is part of' },
      team: { label: 'Team', description: 'New complaints of this category go to this team' },
      archived: { label: 'Archived', description: 'Takes no new complaints; its numbers stay' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    /** Key of another category; circles are refused. */
    parent: { type: 'string', maxLength: 100 },
    team: { type: 'string', maxLength: 200 },
    archived: { type: 'boolean', required: true, default: false },
  },
};
