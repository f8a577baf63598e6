import { contentManagerConfig } from '../content-manager-config';

const localized = { i18n: { localized: true } };

/** What a template is offered for; `any` everywhere. */
export const TEMPLATE_USES = ['any', 'reply', 'question', 'decision', 'closing', 'note'] as const;

/** Texts that agents start from, in the complainant's language. */
export const replyTemplate = {
  kind: 'collectionType',
  collectionName: 'cx_reply_templates',
  info: {
    singularName: 'reply-template',
    pluralName: 'reply-templates',
    displayName: 'Reply template',
    description: 'Texts that replies to complainants start from',
  },
  options: { draftAndPublish: false },
  pluginOptions: localized,
  config: contentManagerConfig({
    mainField: 'name',
    sortBy: 'name',
    sortOrder: 'ASC',
    list: ['name', 'key', 'use', 'archived'],
    edit: [
      [
        ['name', 6],
        ['key', 6],
      ],
      [
        ['use', 6],
        ['archived', 4],
      ],
      [['text', 12]],
    ],
    fields: {
      name: { label: 'Name' },
      key: { label: 'Key', description: 'Never changes' },
      use: { label: 'Offered for' },
      text: {
        label: 'Text',
        description: '{name}, {reference}, {subject} and {agent} are filled in',
      },
      archived: { label: 'Archived', description: 'Is not offered any more' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, pluginOptions: localized },
    key: { type: 'string', required: true, maxLength: 100 },
    use: { type: 'enumeration', enum: [...TEMPLATE_USES], required: true, default: 'any' },
    text: { type: 'text', required: true, maxLength: 20_000, pluginOptions: localized },
    archived: { type: 'boolean', required: true, default: false },
  },
};
