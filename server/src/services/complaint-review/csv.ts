import type {
  GetComplaintReview,
  ReviewImprovement,
} from '../../../../shared/contracts/complaint-review';
import type { Estimate, KpiAnswer, KpiTerms } from '../../../../shared/contracts/kpi';
import { csvCell } from '../../../../shared/csv-cell';
import { recordLines } from './csv-record';

type Data = GetComplaintReview.Data;
type Value = string | number | boolean | null | undefined;

/** Columns of the file; a line fills those that its section has. */
const COLUMNS = [
  'section',
  'item',
  'group',
  'name',
  'basis',
  'terms',
  'definitionVersion',
  'unit',
  'value',
  'n',
  'numerator',
  'denominator',
  'low',
  'high',
  'level',
  'method',
  'flags',
  'before',
  'change',
  'changeLow',
  'changeHigh',
  'real',
  'state',
  'at',
  'text',
] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], Value>>;

const BYTE_ORDER_MARK = '\ufeff';

const termsText = ({ basis: _, ...terms }: KpiTerms): string =>
  Object.entries(terms)
    .filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0))
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('+') : String(value)}`)
    .join(' ');

const estimateLine = (
  estimate: Estimate & Pick<KpiAnswer, 'change'>
): Pick<Line, 'value' | 'n' | 'low' | 'high' | 'before' | 'change'> & Line => ({
  value: estimate.value,
  n: estimate.n,
  numerator: estimate.numerator,
  denominator: estimate.denominator,
  low: estimate.confidence?.low,
  high: estimate.confidence?.high,
  level: estimate.confidence?.level,
  method: estimate.confidence?.method,
  flags: estimate.flags.join(' '),
  before: estimate.change?.from,
  change: estimate.change?.value,
  changeLow: estimate.change?.confidence?.low,
  changeHigh: estimate.change?.confidence?.high,
  real: estimate.change?.significant,
});

const answerLine = ({ definitions }: Data, answer: KpiAnswer): Line => ({
  item: answer.kpi,
  name: definitions.find(({ key }) => key === answer.kpi)?.name ?? answer.kpi,
  basis: answer.basis,
  terms: termsText(answer.terms ?? {}),
  definitionVersion: answer.definitionVersion,
  unit: answer.unit,
});

const aboutLines = ({ madeAt, window, before, locations, exposure }: Data): Line[] => [
  { item: 'made_at', at: madeAt },
  { item: 'period', text: `${window.from}/${window.to}` },
  { item: 'compared_with', text: `${before.from}/${before.to}` },
  { item: 'time_zone', text: window.timeZone },
  { item: 'calendar', text: window.calendar },
  { item: 'exposure', text: exposure },
  ...(locations ?? []).map(({ key, name }) => ({ item: 'location', group: key, name })),
];

const caseLines = (
  kind: 'overdue' | 'oldest',
  listed: Data['cases']['overdue'],
  labels: Data['cases']['labels']
): Line[] =>
  listed.map((one) => ({
    section: kind,
    item: one.reference,
    group: one.location,
    name: one.subject ?? one.excerpt,
    state: one.state,
    at: one.next?.dueAt ?? null,
    text: [
      `received=${one.receivedAt}`,
      one.priority && `priority=${one.priority}`,
      one.category && `category=${labels.category[one.category] ?? one.category}`,
      one.assignee && `assignee=${labels.person[one.assignee] ?? one.assignee}`,
      one.team && `team=${one.team}`,
    ]
      .filter(Boolean)
      .join(' '),
  }));

const improvementLine = ({ improvement, owner, effect, unmeasured }: ReviewImprovement): Line => {
  const change = effect?.kpi?.compared ?? effect?.kpi?.change;
  return {
    item: improvement.kpi,
    group: improvement.locations.join('+'),
    name: improvement.title,
    state: improvement.state,
    at: improvement.startsOn,
    unit: effect?.kpi?.unit,
    before: effect?.kpi?.before.value,
    value: effect?.kpi?.after.value,
    n: effect?.kpi?.after.n,
    change: change?.value,
    changeLow: change?.low,
    changeHigh: change?.high,
    flags: [...(effect?.kpi?.warnings ?? []), unmeasured].filter(Boolean).join(' '),
    text: [improvement.solution, owner && `owner=${owner}`].filter(Boolean).join(' '),
  };
};

const linesOf = (data: Data): Line[] => {
  const { performance, backlog, breakdowns, cases, causes, earlier, made, changes } = data;
  const of = (section: string, lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ section, ...line }));
  return [
    ...of('about', aboutLines(data)),
    ...of(
      'performance',
      performance.map((answer) => ({ ...answerLine(data, answer), ...estimateLine(answer) }))
    ),
    ...of(
      'backlog',
      Object.entries(backlog).map(([item, value]) => ({ item, value }))
    ),
    ...breakdowns.flatMap(({ by, answers }) =>
      of(
        by,
        answers.flatMap((answer) =>
          answer.groups.map((group) => ({
            ...answerLine(data, answer),
            ...estimateLine(group),
            group: group.key,
            text: group.label,
          }))
        )
      )
    ),
    ...caseLines('overdue', cases.overdue, cases.labels),
    ...caseLines('oldest', cases.oldest, cases.labels),
    ...of(
      'causes',
      causes.map(({ complaint, causeCode, cause, root, at }) => ({
        ...{ item: complaint, group: causeCode, name: cause, at },
        text: root,
      }))
    ),
    ...of('actions_of_before', earlier.map(improvementLine)),
    ...of('actions', made.map(improvementLine)),
    ...of(
      'changes',
      changes.map(({ kind, how, names, at, by, text }) => ({
        ...{ item: kind, name: names.join('; '), state: how, at },
        text: [text, by && `by=${by}`].filter(Boolean).join(' '),
      }))
    ),
    ...recordLines(data.record),
  ];
};

const cellOf = (value: Value): string =>
  csvCell(typeof value === 'boolean' ? String(value) : (value ?? null));

/** A review as CSV (RFC 4180), its numbers unrounded: one line a number, case, cause, action or change. */
export const reviewCsv = (data: Data): string =>
  BYTE_ORDER_MARK +
  [
    COLUMNS.join(','),
    ...linesOf(data).map((line) => COLUMNS.map((column) => cellOf(line[column])).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');
