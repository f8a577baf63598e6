import { adminApi } from '@strapi/strapi/admin';

import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import { urlWith } from './url-with';

const PATH = '/cx/complaint-review';

/** Where the review's file is had. */
export const reviewFilePath = (query: GetComplaintReview.Query): string =>
  urlWith(PATH, { ...query, format: 'csv' });

const reviewApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getCxComplaintReview: build.query<GetComplaintReview.Data, GetComplaintReview.Query>({
      query: (params) => ({ url: urlWith(PATH, params), method: 'GET' }),
      transformResponse: (response: GetComplaintReview.Response) => response.data,
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxComplaintReviewQuery } = reviewApi;
