import type { GetBacklogFlow, Movement } from '../../../shared/contracts/complaint-figures';
import { backlogBalance } from '../statistics/backlog';

export const NO_MOVEMENT: Movement = {
  received: 0,
  reopened: 0,
  closed: 0,
  withdrawn: 0,
  otherwise: 0,
};

const netOf = ({ received, reopened, closed, withdrawn, otherwise }: Movement): number =>
  received + reopened - closed - withdrawn - otherwise;

/**
 * The backlog after each period by what moved in and out, and whether it ends where the open cases counted by
 * themselves end (methods §2.2): a gap means that an event is missing, doubled or dated otherwise.
 *
 * @param opening open cases counted before the first period
 * @param movements one a period, in order of time
 * @param closing open cases counted at the end of the last period
 */
export const backlogFlow = <Named extends Movement>(
  opening: number,
  movements: readonly Named[],
  closing: number
): {
  periods: (Named & { open: number })[];
  balance: GetBacklogFlow.Response['data']['balance'];
} => {
  let open = opening;
  const periods = movements.map((movement) => {
    open += netOf(movement);
    return { ...movement, open };
  });
  const sum = (of: keyof Movement) => movements.reduce((total, one) => total + one[of], 0);
  const flow = {
    received: sum('received'),
    reopened: sum('reopened'),
    closed: sum('closed'),
    withdrawn: sum('withdrawn'),
    merged: sum('otherwise'),
  };
  return { periods, balance: backlogBalance(opening, flow, closing) };
};
