import { JOURNEY_UID } from '../constants';
import { upgradeJourneyMap } from '../../../shared/journey-map';
import type { JourneyMap, StoredJourneyMap } from '../../../shared/contracts/journey';
import { journeyPath } from '../pages/journeys/journey-path';

/** Of the form that lies open in the Content Manager, as its address tells it. */
export interface OpenForm {
  /** The type's uid. */
  slug?: string;
  /** The entry's documentId; `create` or none for one that is not saved yet. */
  id?: string;
  /** Language of the content; null where the site has none. */
  locale: string | null;
}

/** What the field holds, in today's form; null where it holds no map. */
export const mapOfField = (value: unknown): JourneyMap | null => {
  const isMap =
    typeof value === 'object' && value !== null && 'stages' in value && Array.isArray(value.stages);
  return isMap ? upgradeJourneyMap(value as unknown as StoredJourneyMap) : null;
};

/** Where the map is drawn: `unsaved` as long as there is nothing to draw on, `none` for other types' fields. */
export const boardOf = ({ slug, id, locale }: OpenForm): { path: string } | 'unsaved' | 'none' => {
  if (slug !== JOURNEY_UID) return 'none';
  if (id === undefined || id === 'create') return 'unsaved';
  return { path: journeyPath(id, locale ?? null) };
};
