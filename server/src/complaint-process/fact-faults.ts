import {
  CLOSE_REASONS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  DEPTHS,
  LEVELS,
  PRIORITIES,
  REMEDY_TYPES,
  SEVERITIES,
  SLA_TARGETS,
  type FactChanges,
  type FactName,
} from '../../../shared/contracts/complaint';
import { CONTACT_PARTS } from '../../../shared/contracts/complaint-contact';
import { CHANNELS, KEY_PATTERN } from '../../../shared/dimensions';
import type { Fault } from '../../../shared/fault';

/** Says what was expected when a value is not it, and nothing when it is. */
type Check = (value: unknown) => string | null;

const MOST_TEXT = 20_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text =
  (most = 200): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= most
      ? null
      : `must be a text of 1 to ${most} characters`;
const key: Check = (value) =>
  typeof value === 'string' && KEY_PATTERN.test(value)
    ? null
    : 'must be letters, digits, ".", "_" or "-", 1 to 100 of them';
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false');
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value) ? null : `must be ${words.join(', ')}`;
const instant: Check = (value) =>
  isInstant(value) ? null : 'must be an instant in UTC, such as 2025-03-21T08:30:00.000Z';
const level: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9
    ? null
    : 'must be a whole number from 1 to 9';
/** The first came with the case and is no fact. */
const furtherIssue: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 2 ? null : 'must be a whole number from 2';

/** True for an instant as `toISOString` writes it, so that instants compare as texts. */
export const isInstant = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  const time = Date.parse(value);
  return Number.isFinite(time) && new Date(time).toISOString() === value && /^\d/.test(value);
};

const remedy: Check = (value) => {
  if (!isRecord(value)) return 'must be { type, cost, reason? }';
  const wrongType = oneOf(REMEDY_TYPES)(value.type);
  if (wrongType) return `type ${wrongType}`;
  if (value.type === 'none' && text(MOST_TEXT)(value.reason))
    return 'none needs a reason: why nothing is offered';
  if (value.cost === null) return null;
  const { amount, currency } = isRecord(value.cost) ? value.cost : {};
  return Number.isSafeInteger(amount) &&
    Number(amount) >= 0 &&
    typeof currency === 'string' &&
    /^[A-Z]{3}$/.test(currency)
    ? null
    : 'cost must be null or { amount: whole minor units, currency: ISO 4217 }';
};

const sla: Check = (value) => {
  if (!isRecord(value) || !isRecord(value.targets)) return 'must be an SLA snapshot';
  const targets = Object.entries(value.targets);
  const { pausedIn = [], provisional = [], datedUpdates = false } = value;
  const isTarget = (name: unknown): boolean => SLA_TARGETS.some((target) => target === name);
  return text()(value.policy) === null &&
    oneOf(PRIORITIES)(value.priority) === null &&
    oneOf(['working', 'wall'])(value.clock) === null &&
    targets.every(
      ([name, seconds]) => isTarget(name) && Number.isSafeInteger(seconds) && Number(seconds) > 0
    ) &&
    Array.isArray(pausedIn) &&
    pausedIn.every((state) => COMPLAINT_STATES.some((known) => known === state)) &&
    Array.isArray(provisional) &&
    provisional.every(isTarget) &&
    typeof datedUpdates === 'boolean'
    ? null
    : 'must be an SLA snapshot';
};

const contactParts: Check = (value) =>
  Array.isArray(value) && value.every((part) => CONTACT_PARTS.some((known) => known === part))
    ? null
    : `must be a list of ${CONTACT_PARTS.join(', ')}`;

const entry: Check = (value) =>
  isRecord(value) &&
  text()(value.contentType) === null &&
  text()(value.documentId) === null &&
  Object.keys(value).length === 2
    ? null
    : 'must be { contentType, documentId }';

const CHECKS: Readonly<Record<FactName, Check>> = {
  kind: oneOf(COMPLAINT_KINDS),
  channel: oneOf(CHANNELS),
  locale: text(35),
  subject: text(500),
  anonymous: flag,
  customer: text(),
  location: key,
  touchpoint: key,
  product: text(),
  productEntry: entry,
  purchase: text(),
  feedback: text(),
  feedbackStated: text(),
  category: key,
  remedySought: oneOf(REMEDY_TYPES),
  contactCorrected: contactParts,
  secretIssue: furtherIssue,
  immediateAction: text(MOST_TEXT),
  acknowledgementMode: text(),
  unacknowledgedReason: text(MOST_TEXT),
  severity: oneOf(SEVERITIES),
  safety: flag,
  complexity: oneOf(LEVELS),
  impact: oneOf(LEVELS),
  urgency: oneOf(LEVELS),
  immediateActionNeeded: flag,
  immediateActionPossible: flag,
  priority: oneOf(PRIORITIES),
  priorityReason: text(MOST_TEXT),
  assignee: text(),
  team: text(),
  sla,
  depth: oneOf(DEPTHS),
  findings: text(MOST_TEXT),
  causeCode: key,
  rootCause: text(),
  recurrent: flag,
  awaitingReason: text(MOST_TEXT),
  nextUpdateDue: instant,
  escalationLevel: level,
  escalatedTo: text(),
  levelDecision: text(MOST_TEXT),
  remedy,
  remedyApproved: flag,
  immediate: flag,
  decision: text(MOST_TEXT),
  decisionMode: text(),
  recourse: text(MOST_TEXT),
  externalBody: text(),
  externalReference: text(),
  externalOutcome: text(MOST_TEXT),
  remedyCarriedOut: flag,
  closeReason: oneOf(CLOSE_REASONS),
  mergedInto: text(),
};

const isFactName = (name: string): name is FactName => Object.hasOwn(CHECKS, name);

/** Everything that is wrong with facts a command gives; `null` (taken back) is right for all of them. */
export const factFaults = (changes: FactChanges): Fault[] =>
  Object.entries(changes).flatMap(([name, value]) => {
    const wrong = !isFactName(name)
      ? 'is no fact of a complaint'
      : value == null
        ? null
        : CHECKS[name](value);
    return wrong ? [{ path: [name], message: `${name} ${wrong}` }] : [];
  });
