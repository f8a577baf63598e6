import { RECURRENCES, MAX_TARGET_NAME, MAX_TARGET_NOTE } from '../../../../shared/contracts/target';
import { CALENDARS } from '../../../../shared/time';

/**
 * The value that a KPI should reach in a scope and period. It has a page of its own, which knows the KPIs and
 * what a scope can be: in the Content Manager both would be keys to be typed, and a role that is bound to
 * locations would see those of all.
 */
export const target = {
  kind: 'collectionType',
  collectionName: 'cx_targets',
  info: {
    singularName: 'target',
    pluralName: 'targets',
    displayName: 'Target',
    description: 'The value that a KPI should reach in a scope and period',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  attributes: {
    /** Made when the target is, unless it is given. */
    key: { type: 'string', maxLength: 100 },
    name: { type: 'string', maxLength: MAX_TARGET_NAME },
    kpi: { type: 'string', required: true, maxLength: 50 },
    /** Values by dimension, as in the filters of a KPI. */
    scope: { type: 'json' },
    recurrence: { type: 'enumeration', enum: [...RECURRENCES], required: true },
    calendar: { type: 'enumeration', enum: [...CALENDARS], required: true, default: 'gregorian' },
    from: { type: 'date' },
    to: { type: 'date' },
    value: { type: 'float', required: true },
    owner: { type: 'relation', relation: 'oneToOne', target: 'admin::user', private: true },
    note: { type: 'text', maxLength: MAX_TARGET_NOTE },
    archived: { type: 'boolean', required: true, default: false },
  },
};
