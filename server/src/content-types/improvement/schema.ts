import { IMPROVEMENT_STATES } from '../../../../shared/contracts/improvement';

/** A corrective action: what is done about a cause, what it should move, and when it began. */
export const improvement = {
  kind: 'collectionType',
  collectionName: 'cx_improvements',
  info: {
    singularName: 'improvement',
    pluralName: 'improvements',
    displayName: 'Improvement',
    description: 'What is done about a root cause, and what came of it',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [{ name: 'cx_improvements_key_uq', columns: ['key'], type: 'unique' }],
  attributes: {
    key: { type: 'string', required: true, maxLength: 100 },
    title: { type: 'string', required: true, maxLength: 300 },
    /** Key of the analysis, where there is one. */
    rootCause: { type: 'string', maxLength: 100 },
    causeCode: { type: 'string', maxLength: 100 },
    solution: { type: 'text', required: true, maxLength: 20_000 },
    /** Three questions of a solution: better, more convenient, more satisfied overall. */
    expected: { type: 'json' },
    /** Id of the admin who sees to it. */
    owner: { type: 'string', maxLength: 200 },
    team: { type: 'string', maxLength: 200 },
    touchpoints: { type: 'json', required: true },
    locations: { type: 'json', required: true },
    kpi: { type: 'string', maxLength: 50 },
    expectedEffect: { type: 'float' },
    state: {
      type: 'enumeration',
      enum: [...IMPROVEMENT_STATES],
      required: true,
      default: 'planned',
    },
    startsOn: { type: 'date' },
    /** When that date was set: an effect is worth less if somebody looked first. */
    startSetAt: { type: 'datetime' },
    /** When its numbers were first looked at; from then on the date stays. */
    lookedAt: { type: 'datetime' },
    archived: { type: 'boolean', required: true, default: false },
  },
};
