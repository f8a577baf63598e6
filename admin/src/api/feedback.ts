import { adminApi } from '@strapi/strapi/admin';

import type {
  GetFeedbackResponse,
  GetFilterValues,
  ListFeedback,
} from '../../../shared/contracts/feedback-list';
import { urlWith } from './url-with';

const feedbackApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getCxFeedback: build.query<ListFeedback.Response, ListFeedback.Query>({
      query: (params) => ({ url: urlWith('/cx/feedback', params), method: 'GET' }),
    }),
    getCxFeedbackResponse: build.query<
      GetFeedbackResponse.Response,
      { responseId: string; locale: string }
    >({
      query: ({ responseId, locale }) => ({
        url: urlWith(`/cx/feedback/responses/${encodeURIComponent(responseId)}`, { locale }),
        method: 'GET',
      }),
    }),
    getCxFilterValues: build.query<GetFilterValues.Response['data'], { locale: string }>({
      query: (params) => ({ url: urlWith('/cx/filter-values', params), method: 'GET' }),
      transformResponse: (response: GetFilterValues.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxFeedbackQuery, useGetCxFeedbackResponseQuery, useGetCxFilterValuesQuery } =
  feedbackApi;
