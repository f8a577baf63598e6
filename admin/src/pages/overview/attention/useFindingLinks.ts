import type { AttentionFinding } from '../../../../../shared/contracts/attention';
import type { GetOverview } from '../../../../../shared/contracts/overview';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { useKpiPath } from '../../../hooks/useKpiPath';
import { useMay } from '../../../hooks/useMay';
import type { OverviewState } from '../overview-state';
import { complaintsOf, improvementStart, kpiPathOf, periodOf } from './attention-paths';

export interface FindingLinks {
  evidence: string;
  /** null where there is none that the reader may take. */
  next: { text: 'attention.improve' | 'attention.complaints'; to: string } | null;
}

/** From a finding to what it stands on, and to what can be done about it. */
export const useFindingLinks = (
  { window, cards, definitions, countedScales }: GetOverview.Response['data'],
  state: OverviewState
): ((finding: AttentionFinding) => FindingLinks) => {
  const pathFrom = useKpiPath();
  const mayImprove = useMay(ADMIN_ACTIONS.manageImprovements);
  const readsComplaints = useMay(ADMIN_ACTIONS.readComplaints);
  const descriptionOf = (kpi: string) => definitions.find(({ key }) => key === kpi);
  const hasComplaints = cards.some(({ kpi }) => descriptionOf(kpi)?.input === 'cases');

  const factsOf = ({ kpi, n, place, evidence }: AttentionFinding): string | null => {
    const definition = descriptionOf(kpi);
    const answer = cards.find((card) => card.kpi === kpi);
    // What is true of the whole is seen in its course, not in its answers.
    if (!definition || !answer || !place) return null;
    const { from, to, filters } = evidence;
    const asked = {
      ...{ definition, filters, period: periodOf(evidence) },
      answer: { ...answer, window: { ...window, from, to } },
    };
    const scales = countedScales[kpi];
    return pathFrom({ ...asked, ...(scales && { scales }) })(n);
  };
  const nextOf = ({ outcome, place, evidence, kpi }: AttentionFinding): FindingLinks['next'] => {
    if (outcome === 'better') return null;
    if (mayImprove) return { text: 'attention.improve', to: improvementStart(evidence) };
    const own = descriptionOf(kpi)?.input === 'cases';
    if (!readsComplaints || !hasComplaints || !place || own) return null;
    const to = complaintsOf(evidence);
    return to === null ? null : { text: 'attention.complaints', to };
  };
  return (finding) => ({
    evidence: factsOf(finding) ?? kpiPathOf(finding.evidence, state, descriptionOf(finding.kpi)),
    next: nextOf(finding),
  });
};
