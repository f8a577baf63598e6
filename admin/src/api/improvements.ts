import { adminApi } from '@strapi/strapi/admin';

import type {
  GetImprovement,
  GetImprovementEffect,
  Improvement,
  ImprovementChoices,
  ImprovementEffect,
  ListImprovementChoices,
  ListImprovements,
  SaveImprovement,
} from '../../../shared/contracts/improvement';
import { IMPROVEMENTS } from './tags';
import { urlWith } from './url-with';

const pathOf = (key: string): string => `/cx/improvements/${encodeURIComponent(key)}`;
const one = (key: string) => ({ type: IMPROVEMENTS, id: key }) as const;
const EFFECTS = { type: IMPROVEMENTS, id: 'effects' } as const;
const LIST = { type: IMPROVEMENTS, id: 'list' } as const;

const improvementsApi = adminApi.enhanceEndpoints({ addTagTypes: [IMPROVEMENTS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxImprovements: build.query<Improvement[], void>({
      query: () => ({ url: '/cx/improvements', method: 'GET' }),
      transformResponse: (response: ListImprovements.Response) => response.data,
      providesTags: [LIST],
    }),
    getCxImprovement: build.query<Improvement, string>({
      query: (key) => ({ url: pathOf(key), method: 'GET' }),
      transformResponse: (response: GetImprovement.Response) => response.data,
      providesTags: (_result, _error, key) => [one(key)],
    }),
    getCxImprovementChoices: build.query<ImprovementChoices, { locale: string }>({
      query: (params) => ({ url: urlWith('/cx/improvements/choices', params), method: 'GET' }),
      transformResponse: (response: ListImprovementChoices.Response) => response.data,
    }),
    /** Whoever asks fixes the start of the improvement. */
    getCxImprovementEffect: build.query<ImprovementEffect, { key: string; locale: string }>({
      query: ({ key, locale }) => ({
        url: urlWith(`${pathOf(key)}/effect`, { locale }),
        method: 'GET',
      }),
      transformResponse: (response: GetImprovementEffect.Response) => response.data,
      providesTags: [EFFECTS],
    }),
    /** Changes the improvement with this key; without one it is a new one. */
    saveCxImprovement: build.mutation<
      Improvement,
      { key: string | null; improvement: SaveImprovement }
    >({
      query: ({ key, improvement }) => ({
        url: key === null ? '/cx/improvements' : pathOf(key),
        method: key === null ? 'POST' : 'PUT',
        data: improvement,
      }),
      transformResponse: (response: GetImprovement.Response) => response.data,
      invalidatesTags: (_result, error, { key }) =>
        error ? [] : [LIST, EFFECTS, ...(key === null ? [] : [one(key)])],
    }),
    archiveCxImprovement: build.mutation<unknown, string>({
      query: (key) => ({ url: pathOf(key), method: 'DELETE' }),
      invalidatesTags: (_result, error) => (error ? [] : [LIST]),
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxImprovementsQuery,
  useGetCxImprovementQuery,
  useGetCxImprovementChoicesQuery,
  useGetCxImprovementEffectQuery,
  useSaveCxImprovementMutation,
  useArchiveCxImprovementMutation,
} = improvementsApi;
