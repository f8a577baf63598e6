export const PLUGIN_ID = 'cx';

/** UIDs of the plugin's content types. Their `collectionName`s are frozen for ever. */
export const UID = {
  journey: 'plugin::cx.journey',
  touchpoint: 'plugin::cx.touchpoint',
  persona: 'plugin::cx.persona',
  location: 'plugin::cx.location',
  survey: 'plugin::cx.survey',
  customer: 'plugin::cx.customer',
  feedback: 'plugin::cx.feedback',
  target: 'plugin::cx.target',
  complaint: 'plugin::cx.complaint',
  complaintEvent: 'plugin::cx.complaint-event',
  complaintCategory: 'plugin::cx.complaint-category',
  complaintCause: 'plugin::cx.complaint-cause',
  remedy: 'plugin::cx.remedy',
  replyTemplate: 'plugin::cx.reply-template',
  slaPolicy: 'plugin::cx.sla-policy',
  workingCalendar: 'plugin::cx.working-calendar',
  rootCause: 'plugin::cx.root-cause',
  improvement: 'plugin::cx.improvement',
} as const;

/** Raised after feedback was committed; webhooks can listen to it. */
export const FEEDBACK_CREATED = 'cx.feedback.created';
/** Raised after events of a complaint were committed; webhooks can listen to it. */
export const COMPLAINT_CHANGED = 'cx.complaint.changed';
