/**
 * Hours of work of some locations, in each one's own time zone. It has a page of its own, on which weeks,
 * date-ranged hours and holidays are set and calendar files read.
 */
export const workingCalendar = {
  kind: 'collectionType',
  collectionName: 'cx_working_calendars',
  info: {
    singularName: 'working-calendar',
    pluralName: 'working-calendars',
    displayName: 'Working calendar',
    description: 'Hours of work and holidays of some locations',
  },
  options: { draftAndPublish: false },
  pluginOptions: {
    'content-manager': { visible: false },
    'content-type-builder': { visible: false },
  },
  indexes: [{ name: 'cx_working_calendars_key_uq', columns: ['key'], type: 'unique' }],
  attributes: {
    key: { type: 'string', required: true, maxLength: 100 },
    name: { type: 'string', required: true, maxLength: 200 },
    /** For the locations that no other calendar names, and for cases without a location. */
    isDefault: { type: 'boolean', required: true, default: false },
    /** Keys of locations; one location stands in at most one calendar. */
    locations: { type: 'json', required: true },
    versions: { type: 'json', required: true },
    overrides: { type: 'json', required: true },
    holidays: { type: 'json', required: true },
  },
};
