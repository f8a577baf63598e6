import { COMPLAINTS_PATH } from '../../constants';

/** Where a case is handled. */
export const casePath = (reference: string): string =>
  `${COMPLAINTS_PATH}/${encodeURIComponent(reference)}`;
