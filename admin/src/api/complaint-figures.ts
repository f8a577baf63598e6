import { adminApi } from '@strapi/strapi/admin';

import type {
  GetBacklogFlow,
  GetComplaintCauses,
  GetComplaintControl,
  GetComplaintFigures,
  GetDurationCurves,
} from '../../../shared/contracts/complaint-figures';
import { COMPLAINTS } from './tags';
import { urlWith } from './url-with';

/** What is fetched anew when cases change. */
const LIST = { type: COMPLAINTS, id: 'LIST' } as const;

/** One request a picture: a choice that concerns one of them leaves the others as they are. */
const figuresApi = adminApi.enhanceEndpoints({ addTagTypes: [COMPLAINTS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxComplaintFigures: build.query<
      GetComplaintFigures.Response['data'],
      GetComplaintFigures.Query
    >({
      query: (params) => ({ url: urlWith('/cx/complaint-figures', params), method: 'GET' }),
      transformResponse: (response: GetComplaintFigures.Response) => response.data,
      providesTags: [LIST],
    }),
    getCxDurationCurves: build.query<GetDurationCurves.Response['data'], GetDurationCurves.Query>({
      query: (params) => ({
        url: urlWith('/cx/complaint-figures/durations', params),
        method: 'GET',
      }),
      transformResponse: (response: GetDurationCurves.Response) => response.data,
      providesTags: [LIST],
    }),
    getCxBacklogFlow: build.query<GetBacklogFlow.Response['data'], GetBacklogFlow.Query>({
      query: (params) => ({ url: urlWith('/cx/complaint-figures/flow', params), method: 'GET' }),
      transformResponse: (response: GetBacklogFlow.Response) => response.data,
      providesTags: [LIST],
    }),
    getCxComplaintCauses: build.query<
      GetComplaintCauses.Response['data'],
      GetComplaintCauses.Query
    >({
      query: (params) => ({ url: urlWith('/cx/complaint-figures/causes', params), method: 'GET' }),
      transformResponse: (response: GetComplaintCauses.Response) => response.data,
      providesTags: [LIST],
    }),
    getCxComplaintControl: build.query<
      GetComplaintControl.Response['data'],
      GetComplaintControl.Query
    >({
      query: (params) => ({ url: urlWith('/cx/complaint-figures/control', params), method: 'GET' }),
      transformResponse: (response: GetComplaintControl.Response) => response.data,
      providesTags: [LIST],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxComplaintFiguresQuery,
  useGetCxDurationCurvesQuery,
  useGetCxBacklogFlowQuery,
  useGetCxComplaintCausesQuery,
  useGetCxComplaintControlQuery,
} = figuresApi;
