import type { ComplaintFacts } from '../../../../shared/contracts/complaint';
import type { ComplaintProjection } from '../../store/complaint-types';

type Factual = Pick<
  ComplaintProjection,
  | 'kind'
  | 'subject'
  | 'channel'
  | 'language'
  | 'anonymous'
  | 'customer'
  | 'location'
  | 'touchpoint'
  | 'category'
  | 'product'
  | 'productEntry'
  | 'purchase'
  | 'feedback'
  | 'severity'
  | 'safety'
  | 'priority'
  | 'assignee'
  | 'team'
  | 'causeCode'
  | 'rootCause'
  | 'recurrent'
  | 'remedySought'
  | 'remedyType'
  | 'remedyAmount'
  | 'remedyCurrency'
  | 'closeReason'
  | 'mergedInto'
>;

/** What facts of a case stand in its row. */
export const factual = (facts: Partial<ComplaintFacts>): Factual => ({
  kind: facts.kind ?? 'complaint',
  subject: facts.subject ?? null,
  channel: facts.channel ?? 'other',
  language: facts.locale ?? 'en',
  anonymous: facts.anonymous ?? false,
  customer: facts.customer ?? null,
  location: facts.location ?? null,
  touchpoint: facts.touchpoint ?? null,
  category: facts.category ?? null,
  product: facts.product ?? null,
  productEntry: facts.productEntry?.documentId ?? null,
  purchase: facts.purchase ?? null,
  feedback: facts.feedback ?? null,
  severity: facts.severity ?? null,
  safety: facts.safety ?? null,
  priority: facts.priority ?? null,
  assignee: facts.assignee ?? null,
  team: facts.team ?? null,
  causeCode: facts.causeCode ?? null,
  rootCause: facts.rootCause ?? null,
  recurrent: facts.recurrent ?? null,
  remedySought: facts.remedySought ?? null,
  remedyType: facts.remedy?.type ?? null,
  remedyAmount: facts.remedy?.cost?.amount ?? null,
  remedyCurrency: facts.remedy?.cost?.currency ?? null,
  closeReason: facts.closeReason ?? null,
  mergedInto: facts.mergedInto ?? null,
});
