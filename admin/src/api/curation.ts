import { adminApi } from '@strapi/strapi/admin';

import type {
  CurateFeedback,
  CurateMatching,
  CurationJob,
  GetLatestCurationJob,
} from '../../../shared/contracts/feedback-curation';
import type { CountFeedback } from '../../../shared/contracts/feedback-list';
import { ANSWERS, NUMBERS } from './tags';
import { urlWith } from './url-with';

const CURATION = 'CxCuration';

/** Whether what was begun, or ran still, when it was last looked at is over now. */
const hasEnded = (before: CurationJob | null, after: CurationJob): boolean =>
  after.state !== 'running' && (before?.id !== after.id || before.state === 'running');

const taggedApi = adminApi.enhanceEndpoints({ addTagTypes: [ANSWERS, CURATION, NUMBERS] });

const curationApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    curateCxFeedback: build.mutation<CurateFeedback.Response['data'], CurateFeedback.Request>({
      query: (data) => ({ url: '/cx/feedback/curation', method: 'POST', data }),
      transformResponse: (response: CurateFeedback.Response) => response.data,
      // Whoever excludes an answer changes the numbers that it was part of.
      invalidatesTags: (_, error) => (error ? [] : [ANSWERS, NUMBERS]),
    }),
    getCxLatestCuration: build.query<CurationJob | null, void>({
      query: () => ({ url: '/cx/feedback/curation-jobs/latest', method: 'GET' }),
      transformResponse: (response: GetLatestCurationJob.Response) => response.data,
      providesTags: [CURATION],
      // What it did in the background is on no screen yet.
      async onQueryStarted(_, { dispatch, queryFulfilled, getCacheEntry }) {
        const before = getCacheEntry().data;
        const after = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (before !== undefined && after && hasEnded(before, after)) {
          dispatch(taggedApi.util.invalidateTags([ANSWERS, NUMBERS]));
        }
      },
    }),
    curateCxMatching: build.mutation<
      CurationJob,
      { choice: CountFeedback.Query; request: CurateMatching.Request }
    >({
      query: ({ choice, request }) => ({
        url: urlWith('/cx/feedback/curation-jobs', choice),
        method: 'POST',
        data: request,
      }),
      transformResponse: (response: CurateMatching.Response) => response.data,
      invalidatesTags: (_, error) => (error ? [] : [CURATION]),
    }),
    cancelCxCuration: build.mutation<CurationJob, string>({
      query: (id) => ({
        url: `/cx/feedback/curation-jobs/${encodeURIComponent(id)}/cancel`,
        method: 'POST',
        data: {},
      }),
      transformResponse: (response: CurateMatching.Response) => response.data,
      invalidatesTags: [CURATION],
    }),
  }),
  overrideExisting: true,
});

export const {
  useCurateCxFeedbackMutation,
  useGetCxLatestCurationQuery,
  useCurateCxMatchingMutation,
  useCancelCxCurationMutation,
} = curationApi;
