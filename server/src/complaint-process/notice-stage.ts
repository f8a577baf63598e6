import type { NoticeRules } from '../../../shared/contracts/complaint-settings';

/** Stages of the notices of a promise: nobody is told, warning, breach; levels of the chain follow. */
export const STAGE = { none: 0, warning: 1, breach: 2 } as const;

/** The last stage of a chain. */
export const lastStage = ({ levels }: Pick<NoticeRules, 'levels'>): number =>
  STAGE.breach + levels.length;

/**
 * How far the notices of a promise should have gone.
 * @param leftSeconds until the promise is due, by its own clock; negative when it is late
 */
export const noticeStage = (
  leftSeconds: number,
  targetSeconds: number,
  { warnAtShareLeft, levels }: Pick<NoticeRules, 'warnAtShareLeft' | 'levels'>
): number => {
  if (leftSeconds > 0) {
    const isClose = warnAtShareLeft > 0 && leftSeconds <= warnAtShareLeft * targetSeconds;
    return isClose ? STAGE.warning : STAGE.none;
  }
  const passed = levels.filter(({ afterSeconds }) => afterSeconds <= -leftSeconds);
  return STAGE.breach + passed.length;
};

/**
 * The stages that are told of when notices go further, each to its own people: those that a server slept through
 * as well, but for the warning of what is overdue by now.
 * @param before how far they had gone
 */
export const stagesTold = (before: number, stage: number): number[] =>
  Array.from({ length: Math.max(0, stage - before) }, (_, index) => before + 1 + index).filter(
    (one) => one !== STAGE.warning || stage === STAGE.warning
  );
