import { adminApi } from '@strapi/strapi/admin';

import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import type {
  GetReviewRecord,
  GetReviewVersion,
  KeptReview,
  ReviewRecord,
  SaveReviewRecord,
} from '../../../shared/contracts/review-record';
import { REVIEWS } from './tags';
import { urlWith } from './url-with';

const PATH = '/cx/complaint-review';
const RECORD_PATH = `${PATH}/record`;

/** Where the review's file is had. */
export const reviewFilePath = (query: GetComplaintReview.Query): string =>
  urlWith(PATH, { ...query, format: 'csv' });

const reviewApi = adminApi.enhanceEndpoints({ addTagTypes: [REVIEWS] }).injectEndpoints({
  endpoints: (build) => ({
    getCxComplaintReview: build.query<GetComplaintReview.Data, GetComplaintReview.Query>({
      query: (params) => ({ url: urlWith(PATH, params), method: 'GET' }),
      transformResponse: (response: GetComplaintReview.Response) => response.data,
    }),
    /** The words of a review alone: its numbers take longer and don't change with them. */
    getCxReviewRecord: build.query<ReviewRecord, GetReviewRecord.Query>({
      query: (params) => ({ url: urlWith(RECORD_PATH, params), method: 'GET' }),
      transformResponse: (response: GetReviewRecord.Response) => response.data,
      providesTags: [REVIEWS],
    }),
    getCxReviewVersion: build.query<KeptReview, { query: GetReviewVersion.Query; version: number }>(
      {
        query: ({ query, version }) => ({
          url: urlWith(`${RECORD_PATH}/versions/${version}`, query),
          method: 'GET',
        }),
        transformResponse: (response: GetReviewVersion.Response) => response.data,
      }
    ),
    saveCxReviewRecord: build.mutation<
      ReviewRecord,
      { query: GetReviewRecord.Query; record: SaveReviewRecord.Request }
    >({
      query: ({ query, record }) => ({
        url: urlWith(RECORD_PATH, query),
        method: 'PUT',
        data: record,
      }),
      transformResponse: (response: SaveReviewRecord.Response) => response.data,
      invalidatesTags: (_result, error) => (error ? [] : [REVIEWS]),
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetCxComplaintReviewQuery,
  useGetCxReviewRecordQuery,
  useGetCxReviewVersionQuery,
  useSaveCxReviewRecordMutation,
} = reviewApi;
