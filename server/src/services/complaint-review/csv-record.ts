import {
  REVIEW_TEXTS,
  type KeptReview,
  type ReviewAudit,
  type ReviewFollowUp,
  type ReviewRecord,
} from '../../../../shared/contracts/review-record';

/** What a line says of something that people wrote. */
interface WrittenLine {
  section: string;
  item: string;
  group?: string;
  name?: string;
  state?: string;
  at?: string | null;
  text?: string;
}

/** Each part with its name, on lines of their own; nothing of empty ones. */
const partsText = (parts: Record<string, string | null>): string =>
  Object.entries(parts)
    .flatMap(([name, text]) => (text ? [`${name}=${text}`] : []))
    .join('\n');

const textLines = (section: string, { texts }: KeptReview): WrittenLine[] =>
  REVIEW_TEXTS.flatMap((item) =>
    texts[item].trim() === '' ? [] : [{ section, item, text: texts[item] }]
  );

const aboutLine = (section: string, { from, to, version, by, at }: KeptReview): WrittenLine => ({
  ...{ section, item: 'written', group: by, at },
  ...{ name: `${from}/${to}`, text: `version=${version}` },
});

const auditLine = ({ date, subject, auditor, findings, decided }: ReviewAudit): WrittenLine => ({
  ...{ section: 'audits', item: 'audit', group: auditor, name: subject, at: date },
  text: partsText({ findings, decided }),
});

const followUpLine = ({ text, owner, due, state, note, since }: ReviewFollowUp): WrittenLine => ({
  ...{ section: 'follow_ups', item: 'follow_up', group: owner, name: text, state, at: due },
  text: partsText({ since, note }),
});

/** What people wrote of a review and of the one before, in lines of its file. */
export const recordLines = ({ kept, previous, carried }: ReviewRecord): WrittenLine[] => [
  ...(previous
    ? [aboutLine('previous_review', previous), ...textLines('previous_review', previous)]
    : []),
  ...(kept ? [aboutLine('record', kept), ...textLines('record', kept)] : []),
  ...(kept?.audits ?? []).map(auditLine),
  ...[...(kept?.followUps ?? []), ...carried].map(followUpLine),
];
