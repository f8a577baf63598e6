import type { Core } from '@strapi/strapi';
import type { Journey } from '../../../../shared/contracts/journey';
import type { JourneyExportFormat } from '../../../../shared/contracts/journey-editor';
import { journeyToCjml, journeyToCsv, journeyToJson, journeyToMermaid } from '../../journey-map';
import { getService } from '../get-service';
import { personasIn } from './personas';
import { touchpointsIn } from './touchpoints';

/** A file as it is sent. */
export interface JourneyFile {
  name: string;
  type: string;
  text: string;
}

const KINDS: Record<JourneyExportFormat, { ending: string; type: string }> = {
  json: { ending: 'json', type: 'application/json; charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  cjml: { ending: 'cjml.xml', type: 'application/xml; charset=utf-8' },
  mermaid: { ending: 'mmd', type: 'text/plain; charset=utf-8' },
};

/** A journey as a file, in the words of a language. */
export const exportJourney = async (
  strapi: Core.Strapi,
  journey: Journey,
  format: JourneyExportFormat,
  locale: string
): Promise<JourneyFile> => {
  const { text } = getService('translations', { strapi });
  const touchpoints = await touchpointsIn(strapi, locale);
  const persona = (await personasIn(strapi, locale)).find(({ key }) => key === journey.persona);
  const customer = persona?.name ?? text(locale, 'journey.customer');
  const names = Object.fromEntries([...touchpoints].map(([key, { name }]) => [key, name]));
  const textOf: Record<JourneyExportFormat, () => string> = {
    json: () => journeyToJson(journey, names),
    csv: () => journeyToCsv(journey),
    cjml: () =>
      journeyToCjml(journey, {
        customer,
        organisation: text(locale, 'journey.organisation'),
        touchpoints: Object.fromEntries(touchpoints),
      }),
    mermaid: () => journeyToMermaid(journey, { actor: customer, touchpoints: names }),
  };
  const { ending, type } = KINDS[format];
  return { name: `${journey.key}.${ending}`, type, text: textOf[format]() };
};
