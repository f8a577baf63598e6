import { IMPROVEMENTS_PATH } from '../../constants';

/** Where an improvement is seen with what came of it. */
export const improvementPath = (key: string): string =>
  `${IMPROVEMENTS_PATH}/${encodeURIComponent(key)}`;
