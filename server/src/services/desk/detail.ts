import type {
  ComplaintEvent,
  FactChanges,
  PriorityMatrix,
} from '../../../../shared/contracts/complaint';
import type { ComplaintDetail, DeskEvent } from '../../../../shared/contracts/complaint-desk';
import type { ComplaintAttachment } from '../../../../shared/contracts/complaint-filing';
import type { CaseMail } from '../../../../shared/contracts/complaint-mail';
import type { ComplaintListed } from '../../../../shared/contracts/complaint-queue';
import type { ComplaintRules, SlaLedgerEntry } from '../../../../shared/contracts/sla';
import { openIntervals, type BusinessHours } from '../../calendar';
import {
  isProvisional,
  needsApproval,
  pausesOf,
  pausingStates,
  slaLedger,
  spansOf,
  verifyChain,
} from '../../complaint-process';
import type { WholeComplaint } from '../complaints';
import { sha256 } from '../complaints/compose';
import { actorOf, mayOf, type DeskReader } from './reader';
import { stepsOffered } from './steps';

/** The axis shows at most so much; of older cases its end. */
const MOST_AXIS_MILLISECONDS = 184 * 86_400_000;

/** What a detail is made with, besides the case. */
export interface DetailParts {
  listed: ComplaintListed;
  hours: BusinessHours;
  hoursSince: string | null;
  rules: ComplaintRules;
  matrix: PriorityMatrix;
  entries: Pick<ComplaintDetail, 'productEntry' | 'purchaseEntry'>;
  attachments: ReadonlyMap<string, ComplaintAttachment>;
  /** By the number of the event that each tells of. */
  mails: ReadonlyMap<number, CaseMail>;
  reader: DeskReader;
  now: number;
}

const withoutCustomer = ({ customer: _, ...facts }: FactChanges): FactChanges => facts;

const toDeskEvent = (
  { textHash, previousHash: _, attachments, ...event }: ComplaintEvent,
  { attachments: files, mails }: Pick<DetailParts, 'attachments' | 'mails'>,
  personal: boolean
): DeskEvent => ({
  ...event,
  facts: personal ? event.facts : withoutCustomer(event.facts),
  attachments: attachments.map(
    (id) => files.get(id) ?? { id, name: id, mime: 'application/octet-stream', size: 0 }
  ),
  erased: event.text === null && textHash !== null,
  mail: mails.get(event.sequence) ?? null,
});

const chainOf = ({ row, events }: WholeComplaint): ComplaintDetail['chain'] => {
  const end = { sequence: row.sequence, hash: row.lastHash };
  const check = verifyChain(row.documentId, events, sha256, end);
  if (check.ok) return { ok: true, brokenAt: null, erased: check.erased };
  const brokenAt = events[check.index]?.sequence ?? check.index + 1;
  return { ok: false, brokenAt, erased: [] };
};

const axisOf = (
  { row, events }: WholeComplaint,
  promises: readonly SlaLedgerEntry[],
  { hours, rules, now }: Pick<DetailParts, 'hours' | 'rules' | 'now'>
): ComplaintDetail['axis'] => {
  const pending = promises.filter(({ reachedAt, dueAt }) => reachedAt === null && dueAt !== null);
  const due = row.endedAt ? [] : pending.map(({ dueAt }) => Date.parse(dueAt ?? ''));
  const to = Math.max(row.endedAt?.getTime() ?? now, ...due);
  const from = Math.max(row.receivedAt.getTime(), to - MOST_AXIS_MILLISECONDS);
  const paused = pausesOf(spansOf(events), pausingStates(events, rules))
    .map((pause) => ({ from: Math.max(pause.from, from), to: Math.min(pause.to ?? now, to) }))
    .filter((span) => span.to > span.from);
  return { from, to, open: openIntervals(hours, from, to), paused };
};

/** A case as its page shows it. */
export const toDetail = (complaint: WholeComplaint, parts: DetailParts): ComplaintDetail => {
  const { row, events, case: it } = complaint;
  const { listed, hours, rules, matrix, reader, now } = parts;
  const may = mayOf(reader, row.location);
  const promises = slaLedger(events, hours, rules, now);
  const by = actorOf(reader, row.location);
  return {
    ...listed,
    facts: may.personal ? it.facts : (withoutCustomer(it.facts) as ComplaintDetail['facts']),
    events: events.map((event) => toDeskEvent(event, parts, may.personal)),
    steps: stepsOffered(it, by, new Date(now).toISOString(), rules),
    promises: promises.map((one) => ({ ...one, provisional: isProvisional(it, one) })),
    axis: axisOf(complaint, promises, { hours, rules, now }),
    hoursSince: parts.hoursSince,
    chain: chainOf(complaint),
    remedyCost: it.facts.remedy?.cost ?? null,
    ...parts.entries,
    approval: {
      needed: it.state === 'response_proposed' && needsApproval(it.facts, rules),
      granted: it.facts.remedyApproved ?? null,
      mayDecide: may.decide && it.proposedBy !== reader.id,
    },
    rules,
    matrix,
    may,
  };
};
