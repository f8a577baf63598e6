import type { Core } from '@strapi/strapi';
import type { Journey } from '../../../../shared/contracts/journey';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import type {
  GetLinkedNumbers,
  LinkedTouchpoint,
} from '../../../../shared/contracts/touchpoint-link';
import { emptyJourney, touchpointsOf } from '../../journey-map';
import { getService } from '../get-service';
import { editorOf } from '../journey-editor/rights';
import { allRows, isDraft, journeyOfRow, localeOfRow } from '../journey-editor/rows';
import type { Reader } from '.';

/** A map with a step at each of these touchpoints, to be measured like any other. */
const mapOf = (touchpoints: readonly string[]): Journey => ({
  ...emptyJourney('entry', 'Entry'),
  stages: [
    {
      key: 'entry',
      name: 'Entry',
      steps: touchpoints.map((touchpoint) => ({ id: touchpoint, name: '', cells: { touchpoint } })),
    },
  ],
});

/** Journeys that the reader may read, by the touchpoints in their drafts; named in their language where there is one. */
const journeysWith = async (strapi: Core.Strapi, { asker, locale }: Reader) => {
  const { may } = editorOf(strapi, asker);
  const rows = (await allRows(strapi)).filter((row) => isDraft(row) && may('read', row));
  const isOwn = (row: (typeof rows)[number]): boolean => localeOfRow(row) === locale;
  // Of what is told in several languages, the last one names it.
  const named = [...rows.filter((row) => !isOwn(row)), ...rows.filter(isOwn)];
  return (touchpoint: string) => [
    ...new Map(
      named
        .filter((row) => touchpointsOf(journeyOfRow(row)).includes(touchpoint))
        .map(({ documentId, name, locale: told }) => [
          documentId,
          { documentId, name, locale: told || null },
        ])
    ).values(),
  ];
};

/** What customers said at these touchpoints, with their weeks. */
export const numbersAt = async (
  strapi: Core.Strapi,
  touchpoints: readonly LinkedTouchpoint[],
  query: KpiQuery,
  reader: Reader
): Promise<GetLinkedNumbers.Response['data']> => {
  const overlay = getService('journeyOverlay', { strapi });
  const map = mapOf(touchpoints.map(({ key }) => key));
  const asked = { query, kpis: overlay.usual(), trend: 'all' as const, against: null };
  const { window, definitions, steps } = await overlay.measure(map, asked, reader.locale);
  const journeysOf = await journeysWith(strapi, reader);
  return {
    window,
    definitions,
    touchpoints: steps.map(({ step, responses, metrics, trend }) => ({
      key: step,
      name: touchpoints.find(({ key }) => key === step)?.name ?? step,
      responses,
      metrics: metrics.map(
        ({ versusOthers: _others, scales: _scales, target: _target, ...metric }) => metric
      ),
      trend,
      journeys: journeysOf(step),
    })),
  };
};
