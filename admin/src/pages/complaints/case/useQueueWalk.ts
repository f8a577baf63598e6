import { useLocation, useNavigate, useParams } from 'react-router-dom';

import { COMPLAINTS_PATH } from '../../../constants';
import { casePath } from '../case-path';
import { placeInTrail, readTrail } from '../queue-trail';

/** The way through the queue that the case was opened from, and back to it. */
export const useQueueWalk = () => {
  const navigate = useNavigate();
  const { state } = useLocation();
  const { reference = '' } = useParams();
  const trail = readTrail(state);
  const place = placeInTrail(trail, reference);
  const open = (other: string | null | undefined): void => {
    if (other) navigate(casePath(other), { state: { trail }, replace: true });
  };
  const queue = { pathname: COMPLAINTS_PATH, search: trail?.search ?? '' };
  return {
    place,
    queue,
    previous: () => open(place?.previous),
    next: () => open(place?.next),
    back: () => navigate(queue),
  };
};
