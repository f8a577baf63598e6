import type { DeskEvent } from '../../../../../shared/contracts/complaint-desk';
import type { CaseMail } from '../../../../../shared/contracts/complaint-mail';

/** A mail that is to be worried about, and the number of the event that it tells of. */
export interface TroubledMail {
  mail: CaseMail;
  sequence: number;
}

/** Whether it has been tried in vain, for good or so far. */
export const isTroubled = ({ state, fault }: CaseMail): boolean =>
  state === 'failed' || (state === 'waiting' && fault !== null);

/** The last mail to the customer where it has not gone out; null where it has, or where there is none. */
export const lastInTrouble = (
  events: readonly Pick<DeskEvent, 'sequence' | 'mail'>[]
): TroubledMail | null => {
  const mailed = events.flatMap(({ sequence, mail }) =>
    mail && mail.state !== 'skipped' ? [{ mail, sequence }] : []
  );
  const last = mailed.sort((one, other) => one.sequence - other.sequence).at(-1);
  return last && isTroubled(last.mail) ? last : null;
};
