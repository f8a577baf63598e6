import { adminApi } from '@strapi/strapi/admin';

import type { GetReferenceUsage, ReferenceKind } from '../../../shared/contracts/reference-usage';
import { urlWith } from './url-with';

const referencesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getCxReferenceUsage: build.query<
      GetReferenceUsage.Response['data'],
      { kind: ReferenceKind; key: string; locale: string }
    >({
      query: ({ kind, key, locale }) => ({
        url: urlWith(`/cx/references/${kind}/${encodeURIComponent(key)}/usage`, { locale }),
        method: 'GET',
      }),
      transformResponse: (response: GetReferenceUsage.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxReferenceUsageQuery } = referencesApi;
