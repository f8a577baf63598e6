import { adminApi } from '@strapi/strapi/admin';

import type { CreateFeedbackExport } from '../../../shared/contracts/feedback-export';
import type {
  CountFeedback,
  GetFeedbackResponse,
  GetFilterValues,
  ListFeedback,
} from '../../../shared/contracts/feedback-list';
import { ANSWERS } from './tags';
import { urlWith } from './url-with';

const feedbackApi = adminApi.enhanceEndpoints({ addTagTypes: [ANSWERS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxFeedback: build.query<ListFeedback.Response, ListFeedback.Query>({
      query: (params) => ({ url: urlWith('/cx/feedback', params), method: 'GET' }),
      providesTags: [ANSWERS],
    }),
    getCxFeedbackCount: build.query<CountFeedback.Response['data'], CountFeedback.Query>({
      query: (params) => ({ url: urlWith('/cx/feedback/count', params), method: 'GET' }),
      transformResponse: (response: CountFeedback.Response) => response.data,
      providesTags: [ANSWERS],
    }),
    getCxFeedbackResponse: build.query<
      GetFeedbackResponse.Response,
      { responseId: string; locale: string }
    >({
      query: ({ responseId, locale }) => ({
        url: urlWith(`/cx/feedback/responses/${encodeURIComponent(responseId)}`, { locale }),
        method: 'GET',
      }),
      providesTags: [ANSWERS],
    }),
    createCxFeedbackExport: build.mutation<
      CreateFeedbackExport.Response['data'],
      CreateFeedbackExport.Query
    >({
      query: (params) => ({ url: urlWith('/cx/feedback/exports', params), method: 'POST' }),
      transformResponse: (response: CreateFeedbackExport.Response) => response.data,
    }),
    getCxFilterValues: build.query<GetFilterValues.Response['data'], { locale: string }>({
      query: (params) => ({ url: urlWith('/cx/filter-values', params), method: 'GET' }),
      transformResponse: (response: GetFilterValues.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxFeedbackQuery,
  useGetCxFeedbackCountQuery,
  useGetCxFeedbackResponseQuery,
  useGetCxFilterValuesQuery,
  useCreateCxFeedbackExportMutation,
} = feedbackApi;
