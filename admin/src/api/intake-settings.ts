import { adminApi } from '@strapi/strapi/admin';

import type {
  CreateSiteKey,
  GetIntakeSettings,
  SiteKeyState,
  UpdateIntakeSettings,
  UpdateSiteKey,
} from '../../../shared/contracts/settings';
import { ACCESS } from './tags';

const INTAKE = 'CxIntakeSettings';

type Intake = GetIntakeSettings.Response['data'];

const data = <Data>(response: { data: Data }): Data => response.data;

const intakeSettingsApi = adminApi
  .enhanceEndpoints({ addTagTypes: [INTAKE, ACCESS] })
  .injectEndpoints({
    endpoints: (build) => ({
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
    }),
    overrideExisting: true,
  });

export const {
  useGetCxIntakeQuery,
  useUpdateCxLimitsMutation,
  useCreateCxSiteKeyMutation,
  useUpdateCxSiteKeyMutation,
  useDeleteCxSiteKeyMutation,
} = intakeSettingsApi;
