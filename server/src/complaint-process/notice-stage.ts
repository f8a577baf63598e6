import type { NoticeRules } from '../../../shared/contracts/complaint-settings';

/** Stages of the notices of a promise: nobody is told, warning, breach; levels of the chain follow. */
export const STAGE = { none: 0, warning: 1, breach: 2 } as const;

/** The last stage of a chain. */
export const lastStage = ({ levels }: Pick<NoticeRules, 'levels'>): number =>
  STAGE.breach + levels.length;

/**
 * How far the notices of a promise should have gone. What a server slept through is left out: only the
 * furthest stage is told.
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
