import type { Emotion, Importance } from '../../../../shared/contracts/journey';
import type { Channel } from '../../../../shared/dimensions';

/** A template's step without its words: those are in the languages' files, by the same id. */
export interface TemplateStep {
  id: string;
  /** Key of the touchpoint that the step is meant for. */
  touchpoint: string;
  channel: Channel;
  /** The emotion that is meant. */
  emotion: Emotion;
  importanceToCustomer: Importance;
  importanceToOrganisation: Importance;
}

export interface TemplateStage {
  key: string;
  steps: TemplateStep[];
}

type StepRow = [
  id: string,
  touchpoint: string,
  channel: Channel,
  emotion: Emotion,
  toCustomer: Importance,
  toOrganisation: Importance,
];

const stage = (key: string, rows: readonly StepRow[]): TemplateStage => ({
  key,
  steps: rows.map(([id, touchpoint, channel, emotion, toCustomer, toOrganisation]) => ({
    id,
    touchpoint,
    channel,
    emotion,
    importanceToCustomer: toCustomer,
    importanceToOrganisation: toOrganisation,
  })),
});

/** Stages and steps of every template, in the order in which they are offered. */
export const TEMPLATE_STRUCTURES = {
  lifecycle: [
    stage('awareness', [
      ['hear', 'recommendation', 'other', 1, 4, 4],
      ['advert', 'advertisement', 'promotion', 0, 2, 4],
    ]),
    stage('consideration', [
      ['look', 'website', 'website', 1, 4, 4],
      ['ask', 'enquiry', 'phone', 0, 4, 3],
    ]),
    stage('purchase', [['buy', 'checkout', 'website', 1, 5, 5]]),
    stage('retention', [
      ['use', 'first-use', 'other', 2, 5, 4],
      ['help', 'support', 'chat', 0, 5, 4],
    ]),
    stage('loyalty', [
      ['return', 'repeat-purchase', 'website', 1, 4, 5],
      ['tell', 'referral', 'social', 2, 3, 5],
    ]),
  ],
  'online-shop': [
    stage('awareness', [['search', 'search-result', 'website', 0, 3, 4]]),
    stage('consideration', [
      ['product', 'product-page', 'website', 1, 4, 4],
      ['reviews', 'reviews', 'review', 0, 4, 3],
    ]),
    stage('purchase', [
      ['checkout', 'checkout', 'website', 0, 5, 5],
      ['confirmation', 'order-confirmation', 'email', 1, 4, 3],
    ]),
    stage('delivery', [['parcel', 'delivery', 'delivery', 2, 5, 5]]),
    stage('retention', [['return', 'return', 'website', 0, 5, 4]]),
    stage('loyalty', [['member', 'member-offer', 'email', 1, 3, 5]]),
  ],
  'multi-location-retail': [
    stage('awareness', [
      ['map', 'map-listing', 'website', 0, 4, 4],
      ['ratings', 'local-reviews', 'review', 0, 4, 3],
    ]),
    stage('consideration', [['stock', 'store-stock', 'website', 1, 5, 4]]),
    stage('visit', [
      ['entrance', 'entrance', 'store', 1, 4, 3],
      ['advice', 'advice', 'store', 2, 5, 5],
    ]),
    stage('purchase', [
      ['till', 'till', 'store', 0, 5, 5],
      ['pickup', 'click-and-collect', 'store', 1, 4, 4],
    ]),
    stage('retention', [['returns-desk', 'returns-desk', 'store', 0, 5, 4]]),
    stage('loyalty', [['review', 'review-request', 'email', 1, 3, 5]]),
  ],
  'digital-product': [
    stage('awareness', [['landing', 'landing-page', 'website', 1, 3, 4]]),
    stage('consideration', [['trial', 'trial', 'app', 1, 5, 5]]),
    stage('onboarding', [
      ['first-result', 'first-result', 'app', 2, 5, 5],
      ['invite', 'team-invitation', 'email', 0, 3, 4],
    ]),
    stage('use', [
      ['task', 'core-task', 'app', 1, 5, 5],
      ['help', 'help-centre', 'chat', 0, 4, 3],
    ]),
    stage('retention', [['renewal', 'renewal', 'email', 0, 4, 5]]),
    stage('loyalty', [['idea', 'feature-request', 'app', 1, 3, 4]]),
  ],
  'branch-service': [
    stage('need', [['information', 'service-information', 'website', 0, 4, 3]]),
    stage('appointment', [
      ['booking', 'booking', 'website', 1, 4, 4],
      ['reminder', 'reminder', 'other', 1, 3, 3],
    ]),
    stage('visit', [
      ['waiting', 'waiting', 'store', -1, 5, 3],
      ['counter', 'counter', 'store', 2, 5, 5],
    ]),
    stage('decision', [['result', 'result-message', 'email', 1, 5, 4]]),
    stage('after', [['question', 'service-phone', 'phone', 0, 4, 3]]),
  ],
  'b2b-onboarding': [
    stage('agreement', [['handover', 'sales-handover', 'email', 0, 4, 5]]),
    stage('preparation', [
      ['kick-off', 'kick-off', 'other', 1, 4, 4],
      ['data', 'data-transfer', 'other', -1, 5, 4],
    ]),
    stage('launch', [
      ['training', 'training', 'other', 1, 4, 4],
      ['go-live', 'go-live', 'app', 1, 5, 5],
    ]),
    stage('benefit', [
      ['review', 'success-review', 'other', 1, 5, 5],
      ['invoice', 'invoice', 'email', 0, 4, 3],
    ]),
  ],
  'complaint-recovery': [
    stage('failure', [['problem', 'problem', 'other', -2, 5, 3]]),
    stage('complaint', [
      ['file', 'complaint-form', 'website', -1, 5, 4],
      ['receipt', 'complaint-receipt', 'email', 0, 4, 4],
    ]),
    stage('answer', [
      ['call', 'complaint-call', 'phone', 0, 5, 5],
      ['solution', 'solution', 'other', 1, 5, 5],
    ]),
    stage('trust', [
      ['check', 'follow-up', 'email', 1, 4, 4],
      ['learned', 'improvement-news', 'email', 1, 3, 5],
    ]),
  ],
  'location-readiness': [
    stage('found', [
      ['listing', 'map-listing', 'website', 0, 5, 4],
      ['page', 'location-page', 'website', 0, 4, 3],
    ]),
    stage('arrival', [
      ['way', 'way', 'store', 0, 4, 3],
      ['welcome', 'entrance', 'store', 1, 5, 4],
    ]),
    stage('service', [
      ['staff', 'advice', 'store', 1, 5, 5],
      ['payment', 'till', 'store', 0, 5, 5],
    ]),
    stage('voice', [['feedback', 'location-survey', 'store', 0, 4, 5]]),
  ],
} as const satisfies Record<string, readonly TemplateStage[]>;

export type TemplateId = keyof typeof TEMPLATE_STRUCTURES;
