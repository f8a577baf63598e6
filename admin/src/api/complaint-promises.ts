import { adminApi } from '@strapi/strapi/admin';

import type {
  CreateLedgerExport,
  GetAttainment,
  ListPromises,
} from '../../../shared/contracts/sla-ledger';
import { COMPLAINTS } from './tags';
import { urlWith } from './url-with';

const PATH = '/cx/complaint-promises';
/** What happens to any case can change them. */
const LIST = { type: COMPLAINTS, id: 'LIST' } as const;

const promisesApi = adminApi.enhanceEndpoints({ addTagTypes: [COMPLAINTS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxPromises: build.query<ListPromises.Response, ListPromises.Query>({
      query: (params) => ({ url: urlWith(PATH, params), method: 'GET' }),
      providesTags: [LIST],
    }),
    getCxAttainment: build.query<GetAttainment.Response, GetAttainment.Query>({
      query: (params) => ({ url: urlWith(`${PATH}/attainment`, params), method: 'GET' }),
      providesTags: [LIST],
    }),
    createCxLedgerExport: build.mutation<
      CreateLedgerExport.Response['data'],
      CreateLedgerExport.Query
    >({
      query: (params) => ({ url: urlWith(`${PATH}/exports`, params), method: 'POST' }),
      transformResponse: (response: CreateLedgerExport.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxPromisesQuery, useGetCxAttainmentQuery, useCreateCxLedgerExportMutation } =
  promisesApi;
