import { adminApi } from '@strapi/strapi/admin';

import type { GetOverview } from '../../../shared/contracts/overview';
import { NUMBERS } from './tags';
import { urlWith } from './url-with';

/**
 * RTK Query on the admin's own store, as Strapi's own plugins do: one cache for page and widget, a
 * refetch keeps the old numbers on screen, and sign-out clears them. One batched request a page.
 */
const overviewApi = adminApi.enhanceEndpoints({ addTagTypes: [NUMBERS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxOverview: build.query<GetOverview.Response['data'], GetOverview.Query>({
      query: (params) => ({ url: urlWith('/cx/overview', params), method: 'GET' }),
      providesTags: [NUMBERS],
      transformResponse: (response: GetOverview.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxOverviewQuery } = overviewApi;
