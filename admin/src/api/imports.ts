import { adminApi } from '@strapi/strapi/admin';

import type {
  CreateImport,
  GetImport,
  ImportJob,
  ListImports,
  PreviewImport,
} from '../../../shared/contracts/import';
import type { AnyMappingJson } from '../../../shared/contracts/import-mapping';

const TAG = 'CxImport';

type Step = 'start' | 'cancel' | 'undo';

const importsApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (build) => ({
    getCxImports: build.query<ListImports.Response, void>({
      query: () => ({ url: '/cx/imports', method: 'GET' }),
      providesTags: [TAG],
    }),
    getCxImport: build.query<ImportJob, string>({
      query: (id) => ({ url: `/cx/imports/${encodeURIComponent(id)}`, method: 'GET' }),
      transformResponse: ({ data }: GetImport.Response) => data,
      providesTags: [TAG],
    }),
    previewCxImport: build.query<
      PreviewImport.Row[],
      { id: string; mapping: AnyMappingJson | null }
    >({
      query: ({ id, mapping }) => ({
        url: `/cx/imports/${encodeURIComponent(id)}/preview`,
        method: 'POST',
        data: { mapping },
      }),
      transformResponse: ({ data }: PreviewImport.Response) => data,
    }),
    createCxImport: build.mutation<ImportJob, CreateImport.Request['body']>({
      query: (data) => ({ url: '/cx/imports', method: 'POST', data }),
      transformResponse: ({ data }: GetImport.Response) => data,
      invalidatesTags: [TAG],
    }),
    checkCxImport: build.mutation<ImportJob, { id: string; mapping: AnyMappingJson }>({
      query: ({ id, mapping }) => ({
        url: `/cx/imports/${encodeURIComponent(id)}/check`,
        method: 'POST',
        data: { mapping },
      }),
      transformResponse: ({ data }: GetImport.Response) => data,
      invalidatesTags: [TAG],
    }),
    moveCxImport: build.mutation<ImportJob, { id: string; step: Step }>({
      query: ({ id, step }) => ({
        url: `/cx/imports/${encodeURIComponent(id)}/${step}`,
        method: 'POST',
        data: {},
      }),
      transformResponse: ({ data }: GetImport.Response) => data,
      invalidatesTags: [TAG],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxImportsQuery,
  useGetCxImportQuery,
  usePreviewCxImportQuery,
  useCreateCxImportMutation,
  useCheckCxImportMutation,
  useMoveCxImportMutation,
} = importsApi;
