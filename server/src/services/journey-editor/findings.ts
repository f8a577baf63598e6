import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Evidence, Journey } from '../../../../shared/contracts/journey';
import type { VersionInForce } from '../../../../shared/contracts/journey-editor';
import type { AcceptPainPoint, FoundPainPoint } from '../../../../shared/contracts/journey-overlay';
import { isGrouping } from '../../../../shared/dimensions';
import { localDateOf } from '../../calendar';
import { acceptPainPoint, applyCommand, createNewId, findStep } from '../../journey-map';
import type { VersionSpan } from '../../store/journey-version-types';
import { getService } from '../get-service';
import type { OverlayQuestion } from '../journey-overlay';
import { madeOrRefused, refuseField } from '../settings/refuse';
import { contentLanguage, nearestLanguage } from './languages';
import type { JourneyEditor } from './rights';
import { draftIn, isDraft, journeyOfRow } from './rows';

/** A map to lay numbers over; of a version also when it was in force. */
export interface MeasuredMap {
  journey: Journey;
  span: VersionSpan | null;
  version: (VersionInForce & { until: string | null }) | null;
}

/** Whose answers they were: every key, of one alone without a list around it. */
const scopeOf = (filters: FoundPainPoint['evidence']['filters']): Evidence['scope'] =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, keys]) => {
      const [key, ...others] = keys;
      if (!isGrouping(name) || key === undefined) return [];
      return [[name, others.length === 0 ? key : [...keys]]];
    })
  );

const evidenceOf = (found: FoundPainPoint, timeZone: string): Evidence => {
  const { kpi, n, value, evidence } = found;
  const { from, to, filters } = evidence;
  const date = localDateOf(new Date(), timeZone);
  return { kpi, n, value, window: { from, to }, date, scope: scopeOf(filters) };
};

/** What the data finds on maps, and what of it is taken onto them. */
export const createJourneyFindingsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const drafts = () => getService('journeyDrafts', { strapi });

  return {
    /** The draft, or a version, in the language asked for or the nearest. @throws NotFoundError */
    async mapOf(
      documentId: string,
      number: number | null,
      asked: unknown,
      editor: JourneyEditor
    ): Promise<MeasuredMap> {
      const rows = await drafts().readable(documentId, editor);
      const locale = await nearestLanguage(strapi, asked);
      const row = draftIn(rows, locale) ?? rows.find(isDraft);
      if (!row) throw new errors.NotFoundError(`there is no journey ${documentId}`);
      if (number === null) return { journey: journeyOfRow(row), span: null, version: null };
      const { journeys } = await getService('journeyHistory', { strapi }).find(
        documentId,
        number,
        editor
      );
      const journey = journeys[locale] ?? Object.values(journeys)[0];
      const { journeyVersions } = getService('store', { strapi });
      const span = (await journeyVersions.list(row.key)).find((one) => one.version === number);
      if (!journey || !span) throw new errors.NotFoundError(`there is no version ${number}`);
      const since = new Date(span.from).toISOString();
      const until = span.until === null ? null : new Date(span.until).toISOString();
      return { journey, span, version: { version: number, since, until } };
    },

    /**
     * Takes a found pain point onto the draft, with the evidence as it is found now.
     * @throws ValidationError where it no longer is found
     */
    async accept(
      documentId: string,
      { locale: asked, base, id, text }: AcceptPainPoint.Request['body'],
      question: OverlayQuestion,
      editor: JourneyEditor
    ): Promise<AcceptPainPoint.Response> {
      const locale = await contentLanguage(strapi, asked);
      const { journey } = await drafts().find(documentId, locale, editor);
      const overlay = await getService('journeyOverlay', { strapi }).measure(
        journey,
        question,
        locale
      );
      const found = overlay.painPoints.find((one) => one.id === id);
      if (!found) return refuseField(['id'], `${id} is not found in this window`);
      const evidence = evidenceOf(found, question.query.timeZone);
      const known = new Set(
        findStep(journey, found.step)?.step.cells.painPoints?.map((item) => item.id)
      );
      const { command } = madeOrRefused(
        acceptPainPoint(journey, found.step, { text, evidence }, createNewId())
      );
      const changed = madeOrRefused(applyCommand(journey, command));
      const data = await drafts().save(
        documentId,
        { locale: asked, base, journey: changed.journey },
        editor
      );
      const painPoint = findStep(data.journey, found.step)?.step.cells.painPoints?.find(
        (item) => !known.has(item.id)
      );
      return { data, meta: { painPoint: { id: painPoint?.id ?? '', text, evidence } } };
    },
  };
};

export type JourneyFindingsService = ReturnType<typeof createJourneyFindingsService>;
