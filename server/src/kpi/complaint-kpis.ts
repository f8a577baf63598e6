import { ackTime, firstResponse, resolutionFirst, resolutionTotal } from './case-duration';
import type { CaseKpi } from './case-kpi';
import { remedyCost } from './case-money';
import { complaintChange, complaintRate } from './case-rate';
import {
  escalationRate,
  externalReferral,
  firstContactResolution,
  recurrence,
  reopenRate,
  slaMet,
} from './case-share';
import { backlog, backlogDays, oldestOpen } from './case-stock';
import { isCaseKpi, type AnyKpi, type KpiDefinition } from './definition';
import { FIRST_VERSION } from './first-version';
import { topBoxKpi } from './top-box';

/** The KPIs that are made of cases, in the order in which they are listed. */
export const caseKpis: readonly CaseKpi[] = [
  complaintRate,
  complaintChange,
  backlog,
  backlogDays,
  oldestOpen,
  ackTime,
  firstResponse,
  resolutionFirst,
  resolutionTotal,
  slaMet,
  reopenRate,
  escalationRate,
  externalReferral,
  recurrence,
  firstContactResolution,
  remedyCost,
];

/** Complainants who are content with what came of their complaint. */
export const complaintOutcome = topBoxKpi({
  key: 'complaint_outcome_sat',
  metrics: ['complaint_outcome'],
  history: FIRST_VERSION,
});

/** Complainants who are content with how it was handled. */
export const complaintProcess = topBoxKpi({
  key: 'complaint_process_sat',
  metrics: ['complaint_process'],
  history: FIRST_VERSION,
});

/** What complainants say of the handling: answers, computed as those of any survey. */
export const complaintAnswerKpis: readonly KpiDefinition[] = [complaintOutcome, complaintProcess];

/** Whether a KPI is about complaints, whatever it is computed from. */
export const isComplaintKpi = (kpi: AnyKpi): boolean =>
  isCaseKpi(kpi) || complaintAnswerKpis.some(({ key }) => key === kpi.key);
