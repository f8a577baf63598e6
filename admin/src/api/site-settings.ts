import { adminApi } from '@strapi/strapi/admin';

import type {
  GetGeneralSettings,
  GetMetricSettings,
  UpdateGeneralSettings,
  UpdateKpiSettings,
  UpdateMetricSettings,
} from '../../../shared/contracts/settings';
import { NUMBERS, SITE } from './tags';

const GENERAL = 'CxGeneralSettings';
const METRICS = 'CxMetricSettings';

type General = GetGeneralSettings.Response['data'];
type Metrics = GetMetricSettings.Response['data'];

const data = <Data>(response: { data: Data }): Data => response.data;

const siteSettingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [GENERAL, METRICS, SITE, NUMBERS] })
  .injectEndpoints({
    endpoints: (build) => ({
      getCxGeneral: build.query<General, void>({
        query: () => ({ url: '/cx/settings/general', method: 'GET' }),
        transformResponse: data<General>,
        providesTags: [GENERAL],
      }),
      updateCxGeneral: build.mutation<General, UpdateGeneralSettings.Request>({
        query: (body) => ({ url: '/cx/settings/general', method: 'PUT', data: body }),
        transformResponse: data<General>,
        invalidatesTags: [GENERAL, SITE, NUMBERS],
      }),
      getCxMetricSettings: build.query<Metrics, void>({
        query: () => ({ url: '/cx/settings/metrics', method: 'GET' }),
        transformResponse: data<Metrics>,
        providesTags: [METRICS],
      }),
      updateCxKpi: build.mutation<Metrics, { kpi: string; changes: UpdateKpiSettings.Request }>({
        query: ({ kpi, changes }) => ({
          url: `/cx/settings/kpis/${encodeURIComponent(kpi)}`,
          method: 'PUT',
          data: changes,
        }),
        transformResponse: data<Metrics>,
        invalidatesTags: [METRICS, NUMBERS],
      }),
      updateCxMetric: build.mutation<
        Metrics,
        { metric: string; changes: UpdateMetricSettings.Request }
      >({
        query: ({ metric, changes }) => ({
          url: `/cx/settings/metrics/${encodeURIComponent(metric)}`,
          method: 'PUT',
          data: changes,
        }),
        transformResponse: data<Metrics>,
        invalidatesTags: [METRICS, SITE, NUMBERS],
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxGeneralQuery,
  useUpdateCxGeneralMutation,
  useGetCxMetricSettingsQuery,
  useUpdateCxKpiMutation,
  useUpdateCxMetricMutation,
} = siteSettingsApi;
