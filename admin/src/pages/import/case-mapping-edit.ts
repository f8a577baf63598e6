import type { CaseImportKind } from '../../../../shared/contracts/import';
import type { CaseMappingJson, DateJson } from '../../../../shared/contracts/import-mapping';
import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  PRIORITIES,
  REMEDY_TYPES,
  SEVERITIES,
} from '../../../../shared/contracts/complaint-words';
import { CHANNELS } from '../../../../shared/dimensions';

/** Fields that hold dates. */
const DATES = [
  'receivedAt',
  'acknowledgedAt',
  'respondedAt',
  'closedAt',
  'reopenedAt',
  'closedAgainAt',
  'acknowledgementDueAt',
  'responseDueAt',
  'dueAt',
  'at',
] as const;

/** Fields that a column can fill, in the order in which they are offered. */
export const CASE_FIELDS = {
  complaints: [
    ...DATES.slice(0, -1),
    'externalId',
    'subject',
    'text',
    'category',
    'location',
    'touchpoint',
    'channel',
    'kind',
    'state',
    'severity',
    'priority',
    'assignee',
    'team',
    'name',
    'email',
    'phone',
    'customer',
    'product',
    'purchase',
    'response',
    'remedySought',
    'remedy',
    'causeCode',
    'reason',
    'locale',
    'source',
  ],
  complaintEvents: [
    'at',
    'complaint',
    'reference',
    'event',
    'to',
    'author',
    'actor',
    'text',
    'reason',
    'externalId',
    'severity',
    'priority',
    'assignee',
    'team',
    'category',
    'causeCode',
    'acknowledgementMode',
    'findings',
    'awaitingReason',
    'escalationLevel',
    'escalatedTo',
    'levelDecision',
    'remedy',
    'remedyAmount',
    'remedyCurrency',
    'decision',
    'decisionMode',
    'recourse',
    'externalBody',
    'externalReference',
    'externalOutcome',
    'mergedInto',
    'complaintSource',
    'source',
  ],
} as const satisfies Record<CaseImportKind, readonly string[]>;

export type CaseField = (typeof CASE_FIELDS)[CaseImportKind][number];
/** What a column becomes; `other` is a use that this form does not know and leaves as it is. */
export type CaseRole = 'none' | 'other' | CaseField;

/** The words that a field takes. */
export const CASE_WORDS: Partial<Record<CaseField, readonly string[]>> = {
  channel: CHANNELS,
  kind: COMPLAINT_KINDS,
  state: COMPLAINT_STATES,
  to: COMPLAINT_STATES,
  severity: SEVERITIES,
  priority: PRIORITIES,
  remedy: REMEDY_TYPES,
  remedySought: REMEDY_TYPES,
  event: ['step', 'message', 'note', 'facts'],
  author: ['complainant', 'agent', 'manager', 'system'],
};

/** What may be created where it does not exist. */
const CREATABLE: readonly CaseRole[] = ['location', 'touchpoint', 'category'];
export const isCreatable = (kind: CaseImportKind, role: CaseRole): boolean =>
  kind === 'complaints' && CREATABLE.includes(role);

export const isDateRole = (role: CaseRole): boolean => DATES.some((date) => date === role);

/** The field as it stands in the mapping. */
export const caseField = (mapping: CaseMappingJson, field: string): DateJson | undefined => {
  const found = mapping[field];
  return Array.isArray(found) ? undefined : found;
};

export const caseRoleOf = (
  kind: CaseImportKind,
  mapping: CaseMappingJson,
  column: string
): CaseRole => {
  const fields: readonly CaseField[] = CASE_FIELDS[kind];
  const role = fields.find((field) => caseField(mapping, field)?.column === column);
  if (role) return role;
  return JSON.stringify(mapping).includes(`{${column}}`) ? 'other' : 'none';
};

/** Changes a field; undefined takes it away. */
export const withCaseField = (
  mapping: CaseMappingJson,
  field: string,
  to: DateJson | undefined
): CaseMappingJson => {
  const { [field]: _before, ...rest } = mapping;
  return to === undefined ? rest : { ...rest, [field]: to };
};

export const withCaseCreated = (
  mapping: CaseMappingJson,
  field: string,
  create: boolean
): CaseMappingJson => {
  const { createMissing = [], ...rest } = mapping;
  const others = createMissing.filter((known) => known !== field);
  const next = create ? [...others, field] : others;
  return next.length > 0 ? { ...rest, createMissing: next } : rest;
};

/** The mapping with this column used for that, and for nothing else. */
export const withCaseRole = (
  kind: CaseImportKind,
  mapping: CaseMappingJson,
  column: string,
  role: Exclude<CaseRole, 'other'>,
  timeZone: string
): CaseMappingJson => {
  const before = caseRoleOf(kind, mapping, column);
  const free = before === 'none' ? mapping : withCaseField(mapping, before, undefined);
  if (role === 'none') return free;
  const next = withCaseField(free, role, isDateRole(role) ? { column, timeZone } : { column });
  return isCreatable(kind, role) ? withCaseCreated(next, role, true) : next;
};

/** Whether there is enough to read rows by; what else is wrong the server says. */
export const isCaseMappingReady = (kind: CaseImportKind, mapping: CaseMappingJson): boolean => {
  const has = (field: string) => caseField(mapping, field) !== undefined;
  if (kind === 'complaints') return has('receivedAt');
  const names = has('reference') || (has('complaint') && has('complaintSource'));
  return has('at') && names && (has('event') || has('to') || has('text'));
};
