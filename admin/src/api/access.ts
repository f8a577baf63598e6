import { adminApi } from '@strapi/strapi/admin';

import type { AccessRole, GetAccess, UpdateAccess } from '../../../shared/contracts/access';
import { ACCESS } from './tags';

type Access = GetAccess.Response['data'];

const data = <Data>(response: { data: Data }): Data => response.data;

const accessApi = adminApi.enhanceEndpoints({ addTagTypes: [ACCESS] }).injectEndpoints({
  endpoints: (build) => ({
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

export const { useGetCxAccessQuery, useUpdateCxAccessMutation } = accessApi;
