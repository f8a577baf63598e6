import * as React from 'react';

import type {
  ComplaintLabels,
  ComplaintListed,
} from '../../../../shared/contracts/complaint-queue';
import { useTranslate } from '../../hooks/useTranslate';

/** A name in a run of its own: names may be of another direction than the text round them. */
const apart = (name: string): string => `\u2068${name}\u2069`;

/** Where it happened and what it is about: location, touchpoint and category by name; the channel where none is known. */
export const usePlaceText = (
  labels: ComplaintLabels
): ((
  complaint: Pick<ComplaintListed, 'location' | 'touchpoint' | 'category' | 'channel'>
) => string) => {
  const t = useTranslate();
  return React.useCallback(
    ({ location, touchpoint, category, channel }) => {
      const names = [
        location === null ? [] : (labels.location[location] ?? location),
        touchpoint === null ? [] : (labels.touchpoint[touchpoint] ?? touchpoint),
        category === null ? [] : (labels.category[category] ?? category),
      ].flat();
      if (names.length === 0) return t(`channel.${channel}`);
      return names.map(apart).join(t('facts.separator'));
    },
    [labels, t]
  );
};
