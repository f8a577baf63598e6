import { adminApi } from '@strapi/strapi/admin';

import type {
  GetRootCause,
  GetRootCauseFacts,
  ListRootCauses,
  RootCause,
  RootCauseFacts,
  SaveRootCause,
} from '../../../shared/contracts/root-cause';
import { COMPLAINTS } from './tags';
import { urlWith } from './url-with';

const analyses = (reference: string) =>
  ({ type: COMPLAINTS, id: `root-causes of ${reference}` }) as const;

const rootCausesApi = adminApi.enhanceEndpoints({ addTagTypes: [COMPLAINTS] }).injectEndpoints({
  endpoints: (build) => ({
    /** Of one case, by its reference. */
    getCxRootCauses: build.query<RootCause[], string>({
      query: (complaint) => ({ url: urlWith('/cx/root-causes', { complaint }), method: 'GET' }),
      transformResponse: (response: ListRootCauses.Response) => response.data,
      providesTags: (_result, _error, complaint) => [analyses(complaint)],
    }),
    getCxRootCause: build.query<RootCause, string>({
      query: (key) => ({ url: `/cx/root-causes/${encodeURIComponent(key)}`, method: 'GET' }),
      transformResponse: (response: GetRootCause.Response) => response.data,
      providesTags: (result) => (result ? [analyses(result.complaint)] : []),
    }),
    getCxRootCauseFacts: build.query<RootCauseFacts, string>({
      query: (complaint) => ({
        url: `/cx/root-causes/facts/${encodeURIComponent(complaint)}`,
        method: 'GET',
      }),
      transformResponse: (response: GetRootCauseFacts.Response) => response.data,
    }),
    /** Changes the analysis with this key; without one it is a new one. */
    saveCxRootCause: build.mutation<RootCause, { key: string | null; analysis: SaveRootCause }>({
      query: ({ key, analysis }) => ({
        url: key === null ? '/cx/root-causes' : `/cx/root-causes/${encodeURIComponent(key)}`,
        method: key === null ? 'POST' : 'PUT',
        data: analysis,
      }),
      transformResponse: (response: { data: RootCause }) => response.data,
      invalidatesTags: (_result, error, { analysis }) =>
        error ? [] : [analyses(analysis.complaint)],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxRootCausesQuery,
  useGetCxRootCauseQuery,
  useGetCxRootCauseFactsQuery,
  useSaveCxRootCauseMutation,
} = rootCausesApi;
