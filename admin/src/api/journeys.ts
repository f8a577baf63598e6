import { adminApi } from '@strapi/strapi/admin';

import type {
  CreateJourneyMap,
  GetJourneyChoices,
  GetJourneyMap,
  JourneyExportFormat,
  PublishJourneyMap,
  SaveJourneyMap,
} from '../../../shared/contracts/journey-editor';
import type {
  CompareJourneyVersions,
  GetJourneyVersion,
  ListJourneyVersions,
  RestoreJourneyVersion,
} from '../../../shared/contracts/journey-history';
import type { ListJourneyMaps } from '../../../shared/contracts/journey-list';
import type { AcceptPainPoint, GetJourneyOverlay } from '../../../shared/contracts/journey-overlay';
import { JOURNEY_UID } from '../constants';
import { DOCUMENT, JOURNEYS, NUMBERS } from './tags';
import { urlWith } from './url-with';

/** One journey, in one language of the content; null: the site's first. */
export interface JourneyKey {
  documentId: string;
  locale?: string;
}

type Body<Request extends { body: object }> = JourneyKey & Omit<Request['body'], 'locale'>;

const ROOT = '/cx/journey-maps';
const pathOf = (documentId: string, rest = ''): string =>
  `${ROOT}/${encodeURIComponent(documentId)}${rest}`;

const data = <Data>(response: { data: Data }): Data => response.data;

const taggedApi = adminApi.enhanceEndpoints({ addTagTypes: [DOCUMENT, JOURNEYS, NUMBERS] });

/** The Content Manager's form of a journey, which would otherwise show and save again what it knew. */
const formOf = (documentId: string) =>
  ({ type: DOCUMENT, id: `${JOURNEY_UID}_${documentId}` }) as const;

const readApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    getCxJourneys: build.query<ListJourneyMaps.Response, ListJourneyMaps.Query>({
      query: (query) => ({ url: urlWith(ROOT, query), method: 'GET' }),
      providesTags: [JOURNEYS, NUMBERS],
    }),
    getCxJourneyChoices: build.query<GetJourneyChoices.Response['data'], { locale?: string }>({
      query: (query) => ({ url: urlWith(`${ROOT}/choices`, query), method: 'GET' }),
      transformResponse: data<GetJourneyChoices.Response['data']>,
      providesTags: [JOURNEYS],
    }),
    // Untagged: what stands in the editor is not to be fetched anew under its user.
    getCxJourney: build.query<GetJourneyMap.Response, JourneyKey>({
      query: ({ documentId, ...query }) => ({
        url: urlWith(pathOf(documentId), query),
        method: 'GET',
      }),
      keepUnusedDataFor: 0,
    }),
    getCxJourneyOverlay: build.query<
      GetJourneyOverlay.Response['data'],
      { documentId: string; query: GetJourneyOverlay.Query }
    >({
      query: ({ documentId, query }) => ({
        url: urlWith(pathOf(documentId, '/overlay'), query),
        method: 'GET',
      }),
      transformResponse: data<GetJourneyOverlay.Response['data']>,
      providesTags: [NUMBERS],
    }),
    getCxJourneyVersions: build.query<ListJourneyVersions.Response['data'], string>({
      query: (documentId) => ({ url: pathOf(documentId, '/versions'), method: 'GET' }),
      transformResponse: data<ListJourneyVersions.Response['data']>,
      providesTags: [JOURNEYS],
    }),
    getCxJourneyVersion: build.query<
      GetJourneyVersion.Response['data'],
      { documentId: string; version: number }
    >({
      query: ({ documentId, version }) => ({
        url: pathOf(documentId, `/versions/${version}`),
        method: 'GET',
      }),
      transformResponse: data<GetJourneyVersion.Response['data']>,
    }),
    compareCxJourneyVersions: build.query<
      CompareJourneyVersions.Response['data'],
      JourneyKey & { from: string; to: string }
    >({
      query: ({ documentId, ...query }) => ({
        url: urlWith(pathOf(documentId, '/compare'), query),
        method: 'GET',
      }),
      transformResponse: data<CompareJourneyVersions.Response['data']>,
      keepUnusedDataFor: 0,
    }),
  }),
  overrideExisting: true,
});

const changeApi = readApi.injectEndpoints({
  endpoints: (build) => ({
    createCxJourney: build.mutation<CreateJourneyMap.Response, CreateJourneyMap.Request['body']>({
      query: (body) => ({ url: ROOT, method: 'POST', data: body }),
      invalidatesTags: (_result, error) => (error ? [] : [JOURNEYS]),
    }),
    saveCxJourney: build.mutation<SaveJourneyMap.Response['data'], Body<SaveJourneyMap.Request>>({
      query: ({ documentId, ...body }) => ({ url: pathOf(documentId), method: 'PUT', data: body }),
      transformResponse: data<SaveJourneyMap.Response['data']>,
      invalidatesTags: (_result, error, { documentId }) => (error ? [] : [formOf(documentId)]),
    }),
    publishCxJourney: build.mutation<
      PublishJourneyMap.Response['data'],
      Body<PublishJourneyMap.Request>
    >({
      query: ({ documentId, ...body }) => ({
        url: pathOf(documentId, '/publish'),
        method: 'POST',
        data: body,
      }),
      transformResponse: data<PublishJourneyMap.Response['data']>,
      invalidatesTags: (_result, error, { documentId }) =>
        error ? [] : [JOURNEYS, formOf(documentId)],
    }),
    restoreCxJourneyVersion: build.mutation<
      RestoreJourneyVersion.Response,
      Body<RestoreJourneyVersion.Request> & { version: number }
    >({
      query: ({ documentId, version, ...body }) => ({
        url: pathOf(documentId, `/versions/${version}/restore`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_result, error, { documentId }) => (error ? [] : [formOf(documentId)]),
    }),
    // Asks the server for nothing itself: what the form shows is fetched anew.
    refreshCxJourneyForm: build.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, documentId) => [formOf(documentId)],
    }),
    acceptCxPainPoint: build.mutation<AcceptPainPoint.Response, Body<AcceptPainPoint.Request>>({
      query: ({ documentId, ...body }) => ({
        url: pathOf(documentId, '/pain-points'),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: (_result, error, { documentId }) =>
        error ? [] : [NUMBERS, formOf(documentId)],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxJourneysQuery,
  useGetCxJourneyChoicesQuery,
  useGetCxJourneyQuery,
  useGetCxJourneyOverlayQuery,
  useGetCxJourneyVersionsQuery,
  useGetCxJourneyVersionQuery,
  useCompareCxJourneyVersionsQuery,
} = readApi;

export const {
  useCreateCxJourneyMutation,
  useSaveCxJourneyMutation,
  usePublishCxJourneyMutation,
  useRestoreCxJourneyVersionMutation,
  useAcceptCxPainPointMutation,
  useRefreshCxJourneyFormMutation,
} = changeApi;

/** Where a journey is downloaded as a file. */
export const journeyExportPath = (
  documentId: string,
  query: { format: JourneyExportFormat; locale: string; version: number | null }
): string => urlWith(pathOf(documentId, '/export'), query);
