import { adminApi } from '@strapi/strapi/admin';

import type {
  CreateTarget,
  DeleteTarget,
  ListTargetChoices,
  ListTargets,
  Target,
  UpdateTarget,
} from '../../../shared/contracts/target';
import { NUMBERS, TARGETS } from './tags';
import { urlWith } from './url-with';

/** Every change of a target changes what stands beside the numbers. */
const CHANGED = [TARGETS, NUMBERS] as const;

const targetsApi = adminApi.enhanceEndpoints({ addTagTypes: [TARGETS, NUMBERS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxTargets: build.query<ListTargets.Response['data'], ListTargets.Query>({
      query: (params) => ({ url: urlWith('/cx/targets', params), method: 'GET' }),
      transformResponse: (response: ListTargets.Response) => response.data,
      providesTags: [TARGETS, NUMBERS],
    }),
    getCxTargetChoices: build.query<ListTargetChoices.Response['data'], ListTargetChoices.Query>({
      query: (params) => ({ url: urlWith('/cx/targets/choices', params), method: 'GET' }),
      transformResponse: (response: ListTargetChoices.Response) => response.data,
    }),
    createCxTarget: build.mutation<Target, CreateTarget.Request>({
      query: (data) => ({ url: '/cx/targets', method: 'POST', data }),
      transformResponse: (response: CreateTarget.Response) => response.data,
      invalidatesTags: CHANGED,
    }),
    updateCxTarget: build.mutation<Target, { id: string; changes: UpdateTarget.Request }>({
      query: ({ id, changes }) => ({ url: `/cx/targets/${id}`, method: 'PUT', data: changes }),
      transformResponse: (response: UpdateTarget.Response) => response.data,
      invalidatesTags: CHANGED,
    }),
    deleteCxTarget: build.mutation<DeleteTarget.Response, string>({
      query: (id) => ({ url: `/cx/targets/${id}`, method: 'DELETE' }),
      invalidatesTags: CHANGED,
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxTargetsQuery,
  useGetCxTargetChoicesQuery,
  useCreateCxTargetMutation,
  useUpdateCxTargetMutation,
  useDeleteCxTargetMutation,
} = targetsApi;
