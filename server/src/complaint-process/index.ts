export { PROCESS, mayStep, needsOf } from './process-table';
export type { CaseTime, Need, NeedName, StateRow } from './process-table';
export {
  caseOf,
  continued,
  countsAsComplaint,
  historyFaults,
  secretIssueOf,
  stateOf,
} from './complaint-case';
export type { ComplaintCase } from './complaint-case';
export {
  allowedSteps,
  hasWaitedForReply,
  isEnded,
  isTooLateToReopen,
  missingFor,
  needsApproval,
} from './allowed-steps';
export type { StepContent } from './allowed-steps';
export { applyCommand, instantFor } from './apply-command';
export type { CommandResult } from './apply-command';
export type { ComplaintCommand, ProcessSettings } from './command';
export { isFirstAssessment, isProvisional } from './first-assessment';
export { automaticStep, stepAfter } from './automatic-step';
export { factFaults } from './fact-faults';
export { DEFAULT_PRIORITY_MATRIX, priorityMatrixFaults, priorityOf } from './priority';
export { STAGE, lastStage, noticeStage, stagesTold } from './notice-stage';
export { DEFAULT_NOTICE_RULES, complaintRulesFaults, noticeRulesFaults } from './rule-faults';
export { DEFAULT_COMPLAINT_RULES, DEFAULT_SLA_POLICY } from './default-rules';
export { canonicalJson, chainStart, sealEvents, verifyChain } from './event-chain';
export type { ChainCheck, ChainEnd, Digest } from './event-chain';
export { publicEvents } from './public-events';
export type { PublicEvent } from './public-events';
export { fixTargets, policyFor, slaPolicyFaults } from './sla-policy';
export {
  isAcknowledgement,
  isAcknowledgementUnknown,
  isHumanReply,
  isResponseUnknown,
} from './case-answers';
export { slaLedger } from './sla-ledger';
export { caseDurations, timeShares } from './case-durations';
export type { CaseDuration, CaseDurations, TimeShare } from './case-durations';
export { furtherSpans, openSpans, pausesOf, pausingStates, spansOf } from './case-spans';
export type { CaseSpan, OpenSpan, Step } from './case-spans';
export { workingSoFar } from './working-so-far';
export type { TimedStretch } from './working-so-far';
