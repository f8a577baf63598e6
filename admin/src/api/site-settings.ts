import { adminApi } from '@strapi/strapi/admin';

import type { AccessRole, GetAccess, UpdateAccess } from '../../../shared/contracts/access';
import type {
  CreateSiteKey,
  GetGeneralSettings,
  GetIntakeSettings,
  GetMetricSettings,
  SiteKeyState,
  UpdateGeneralSettings,
  UpdateIntakeSettings,
  UpdateKpiSettings,
  UpdateMetricSettings,
  UpdateSiteKey,
} from '../../../shared/contracts/settings';
import { NUMBERS, SITE } from './tags';

const GENERAL = 'CxGeneralSettings';
const INTAKE = 'CxIntakeSettings';
const METRICS = 'CxMetricSettings';
const ACCESS = 'CxAccess';

type General = GetGeneralSettings.Response['data'];
type Intake = GetIntakeSettings.Response['data'];
type Metrics = GetMetricSettings.Response['data'];
type Access = GetAccess.Response['data'];

const data = <Data>(response: { data: Data }): Data => response.data;

const siteSettingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [GENERAL, INTAKE, METRICS, ACCESS, SITE, NUMBERS] })
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
      getCxIntake: build.query<Intake, void>({
        query: () => ({ url: '/cx/settings/intake', method: 'GET' }),
        transformResponse: data<Intake>,
        providesTags: [INTAKE],
      }),
      updateCxLimits: build.mutation<Intake, UpdateIntakeSettings.Request>({
        query: (body) => ({ url: '/cx/settings/intake', method: 'PUT', data: body }),
        transformResponse: data<Intake>,
        invalidatesTags: [INTAKE],
      }),
      createCxSiteKey: build.mutation<SiteKeyState, CreateSiteKey.Request>({
        query: (body) => ({ url: '/cx/settings/site-keys', method: 'POST', data: body }),
        transformResponse: data<SiteKeyState>,
        invalidatesTags: [INTAKE, ACCESS],
      }),
      updateCxSiteKey: build.mutation<SiteKeyState, { id: string; changes: UpdateSiteKey.Request }>(
        {
          query: ({ id, changes }) => ({
            url: `/cx/settings/site-keys/${id}`,
            method: 'PUT',
            data: changes,
          }),
          transformResponse: data<SiteKeyState>,
          invalidatesTags: [INTAKE, ACCESS],
        }
      ),
      deleteCxSiteKey: build.mutation<unknown, string>({
        query: (id) => ({ url: `/cx/settings/site-keys/${id}`, method: 'DELETE' }),
        invalidatesTags: [INTAKE, ACCESS],
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
      getCxAccess: build.query<Access, void>({
        query: () => ({ url: '/cx/settings/access', method: 'GET' }),
        transformResponse: data<Access>,
        providesTags: [ACCESS],
      }),
      updateCxAccess: build.mutation<Access, UpdateAccess.Request & { role: AccessRole }>({
        query: ({ role, granted }) => ({
          url: `/cx/settings/access/${role}`,
          method: 'PUT',
          data: { granted },
        }),
        transformResponse: data<Access>,
        invalidatesTags: [ACCESS],
      }),
    }),
    overrideExisting: true,
  });

export const {
  useGetCxGeneralQuery,
  useUpdateCxGeneralMutation,
  useGetCxIntakeQuery,
  useUpdateCxLimitsMutation,
  useCreateCxSiteKeyMutation,
  useUpdateCxSiteKeyMutation,
  useDeleteCxSiteKeyMutation,
  useGetCxMetricSettingsQuery,
  useUpdateCxKpiMutation,
  useUpdateCxMetricMutation,
  useGetCxAccessQuery,
  useUpdateCxAccessMutation,
} = siteSettingsApi;
