import { adminApi } from '@strapi/strapi/admin';

import type {
  CreateRebase,
  GetKpiDimensions,
  GetKpiPage,
  Rebase,
  WithdrawRebase,
} from '../../../shared/contracts/kpi-page';
import { NUMBERS } from './tags';
import { urlWith } from './url-with';

/** Which KPI, and what is asked of it. */
export type OfKpi<Query> = { kpi: string; query: Query };

const pathOf = (kpi: string, part: string) => `/cx/kpis/${encodeURIComponent(kpi)}/${part}`;

/** Two requests, so that the chart does not wait for eight breakdowns. */
const kpiPageApi = adminApi.enhanceEndpoints({ addTagTypes: [NUMBERS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxKpiPage: build.query<GetKpiPage.Response['data'], OfKpi<GetKpiPage.Query>>({
      query: ({ kpi, query }) => ({ url: urlWith(pathOf(kpi, 'page'), query), method: 'GET' }),
      providesTags: [NUMBERS],
      transformResponse: (response: GetKpiPage.Response) => response.data,
    }),
    getCxKpiDimensions: build.query<
      GetKpiDimensions.Response['data'],
      OfKpi<GetKpiDimensions.Query>
    >({
      query: ({ kpi, query }) => ({
        url: urlWith(pathOf(kpi, 'dimensions'), query),
        method: 'GET',
      }),
      providesTags: [NUMBERS],
      transformResponse: (response: GetKpiDimensions.Response) => response.data,
    }),
    createCxRebase: build.mutation<Rebase, { kpi: string; data: CreateRebase.Request }>({
      query: ({ kpi, data }) => ({ url: pathOf(kpi, 'rebases'), method: 'POST', data }),
      transformResponse: (response: CreateRebase.Response) => response.data,
      invalidatesTags: [NUMBERS],
    }),
    withdrawCxRebase: build.mutation<Rebase, { kpi: string; id: string }>({
      query: ({ kpi, id }) => ({ url: pathOf(kpi, `rebases/${id}`), method: 'DELETE' }),
      transformResponse: (response: WithdrawRebase.Response) => response.data,
      invalidatesTags: [NUMBERS],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxKpiPageQuery,
  useGetCxKpiDimensionsQuery,
  useCreateCxRebaseMutation,
  useWithdrawCxRebaseMutation,
} = kpiPageApi;
