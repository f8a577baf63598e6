import type { Core } from '@strapi/strapi';
import { JOURNEY_STATES } from '../../../../shared/contracts/journey';
import type { GetJourneyChoices } from '../../../../shared/contracts/journey-editor';
import { toLocale } from '../../../../shared/locales';
import { templatesIn } from '../../journey-map';
import { getService } from '../get-service';
import { nearestLanguage, siteLanguages } from './languages';
import { locationsIn, personasIn } from './personas';
import type { JourneyEditor } from './rights';
import { touchpointsIn } from './touchpoints';

/** What a new journey may be made from, and for whom. */
export const createJourneyChoicesService = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(asked: unknown, editor: JourneyEditor): Promise<GetJourneyChoices.Response['data']> {
    const locale = await nearestLanguage(strapi, asked);
    const words = toLocale(typeof asked === 'string' ? asked : locale);
    const [locales, personas, locations, touchpoints, keys] = await Promise.all([
      siteLanguages(strapi),
      personasIn(strapi, locale),
      locationsIn(strapi, locale),
      touchpointsIn(strapi, locale),
      getService('store', { strapi }).histograms.keys(),
    ]);
    const { describeOne } = getService('kpi', { strapi });
    return {
      templates: templatesIn(words),
      personas,
      locations,
      segments: [...(keys.get('segment') ?? [])].sort(),
      locales,
      touchpoints: [...touchpoints.values()],
      kpis: getService('journeyOverlay', { strapi })
        .choices()
        .map((kpi) => ({ key: kpi.key, name: describeOne(kpi, words).name })),
      states: [...JOURNEY_STATES],
      rights: editor.rights,
    };
  },
});

export type JourneyChoicesService = ReturnType<typeof createJourneyChoicesService>;
