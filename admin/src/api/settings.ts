import { adminApi } from '@strapi/strapi/admin';

import type { GetKpi, KpiAnswer, KpiDescription, ListKpis } from '../../../shared/contracts/kpi';
import type { GetData, MaintenanceJob } from '../../../shared/contracts/maintenance';
import type { UpdateStorageSettings } from '../../../shared/contracts/settings';
import { NUMBERS } from './tags';
import { urlWith } from './url-with';

const DATA = 'CxData';
const PUBLIC = 'CxPublicKpis';

interface OpenKpis {
  kpis: string[];
}

const settingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [DATA, PUBLIC, NUMBERS] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxData: build.query<GetData.Response['data'], void>({
        query: () => ({ url: '/cx/data', method: 'GET' }),
        transformResponse: (response: GetData.Response) => response.data,
        providesTags: [DATA],
      }),
      startCxMaintenance: build.mutation<unknown, MaintenanceJob>({
        query: (job) => ({ url: `/cx/data/${job}`, method: 'POST' }),
        invalidatesTags: [DATA],
      }),
      updateCxStorage: build.mutation<unknown, UpdateStorageSettings.Request>({
        query: (data) => ({ url: '/cx/settings/storage', method: 'PUT', data }),
        invalidatesTags: [DATA],
      }),
      cancelCxMaintenance: build.mutation<unknown, void>({
        query: () => ({ url: '/cx/data/cancel', method: 'POST' }),
        invalidatesTags: [DATA],
      }),
      getCxKpis: build.query<KpiDescription[], { locale: string }>({
        query: (params) => ({ url: urlWith('/cx/kpis', params), method: 'GET' }),
        transformResponse: (response: ListKpis.Response) => response.data,
        providesTags: [NUMBERS],
      }),
      getCxOpenKpis: build.query<string[], void>({
        query: () => ({ url: '/cx/public-kpis', method: 'GET' }),
        transformResponse: (response: { data: OpenKpis }) => response.data.kpis,
        providesTags: [PUBLIC],
      }),
      openCxKpis: build.mutation<string[], string[]>({
        query: (kpis) => ({ url: '/cx/public-kpis', method: 'PUT', data: { kpis } }),
        transformResponse: (response: { data: OpenKpis }) => response.data.kpis,
        invalidatesTags: [PUBLIC],
      }),
      previewCxKpi: build.query<KpiAnswer, { kpi: string; by?: string; locale: string }>({
        query: ({ kpi, ...params }) => ({
          url: urlWith(`/cx/public-kpis/${encodeURIComponent(kpi)}/preview`, params),
          method: 'GET',
        }),
        transformResponse: (response: GetKpi.Response) => response.data,
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxDataQuery,
  useStartCxMaintenanceMutation,
  useCancelCxMaintenanceMutation,
  useUpdateCxStorageMutation,
  useGetCxKpisQuery,
  useLazyGetCxKpisQuery,
  useGetCxOpenKpisQuery,
  useOpenCxKpisMutation,
  usePreviewCxKpiQuery,
} = settingsApi;
