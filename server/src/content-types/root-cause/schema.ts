/** The analysis of a case's cause: the seven questions, five whys, and the code they lead to. */
export const rootCause = {
  kind: 'collectionType',
  collectionName: 'cx_root_causes',
  info: {
    singularName: 'root-cause',
    pluralName: 'root-causes',
    displayName: 'Root cause',
    description: 'The analysis of why a complaint came to be',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [
    { name: 'cx_root_causes_key_uq', columns: ['key'], type: 'unique' },
    { name: 'cx_root_causes_complaint_idx', columns: ['complaint'] },
  ],
  attributes: {
    key: { type: 'string', required: true, maxLength: 100 },
    /** Reference of the case that was looked into. */
    complaint: { type: 'string', required: true, maxLength: 40 },
    /** The seven answers by question. */
    answers: { type: 'json', required: true },
    /** One to five, each the cause of the one before. */
    whys: { type: 'json', required: true },
    causeCode: { type: 'string', maxLength: 100 },
    author: { type: 'string', maxLength: 200 },
  },
};
