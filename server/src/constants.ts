export const PLUGIN_ID = 'cx';

/** UIDs of the plugin's content types. Their `collectionName`s are frozen for ever. */
export const UID = {
  journey: 'plugin::cx.journey',
  touchpoint: 'plugin::cx.touchpoint',
  location: 'plugin::cx.location',
  survey: 'plugin::cx.survey',
  customer: 'plugin::cx.customer',
  feedback: 'plugin::cx.feedback',
  target: 'plugin::cx.target',
} as const;

/** Raised after feedback was committed; webhooks can listen to it. */
export const FEEDBACK_CREATED = 'cx.feedback.created';
