import { contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** Why complaints come to be: the codes that a finished investigation names. */
export const complaintCause = {
  kind: 'collectionType',
  collectionName: 'cx_complaint_causes',
  info: {
    singularName: 'complaint-cause',
    pluralName: 'complaint-causes',
    displayName: 'Cause of complaints',
    description: 'Codes of root causes',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'category', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [
        ['category', 6],
        ['archived', 4],
      ],
    ],
    fields: {
      name: { label: 'Name' },
      key: { label: 'Code', description: 'Never changes: complaints know this by it' },
      category: {
        label: 'Category',
        description: 'Key of the category in which it is offered first; empty: in all',
      },
      archived: { label: 'Archived', description: 'Is not offered any more; its numbers stay' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    category: { type: 'string', maxLength: 100 },
    archived: { type: 'boolean', required: true, default: false },
  },
};
