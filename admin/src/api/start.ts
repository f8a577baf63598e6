import { adminApi } from '@strapi/strapi/admin';

import type { GetStart, SavePreference } from '../../../shared/contracts/preferences';
import type { LanguagePreference } from '../../../shared/language';
import { SITE, VIEWS } from './tags';

type Start = GetStart.Response['data'];

const startApi = adminApi.enhanceEndpoints({ addTagTypes: [VIEWS, SITE] }).injectEndpoints({
  endpoints: (build) => ({
    getCxStart: build.query<Start, void>({
      query: () => ({ url: '/cx/start', method: 'GET' }),
      transformResponse: (response: GetStart.Response) => response.data,
      providesTags: [VIEWS, SITE],
    }),
    saveCxPreference: build.mutation<LanguagePreference, SavePreference.Request>({
      query: (data) => ({ url: '/cx/preferences', method: 'PUT', data }),
      transformResponse: (response: SavePreference.Response) => response.data,
      // Known already: asking for it again would be one more request each time.
      async onQueryStarted(preference, { dispatch, queryFulfilled }) {
        const patch = dispatch(
          startApi.util.updateQueryData('getCxStart', undefined, (draft) => {
            draft.preference = preference;
          })
        );
        await queryFulfilled.catch(() => patch.undo());
      },
    }),
  }),
  overrideExisting: true,
});

export const { useGetCxStartQuery, useSaveCxPreferenceMutation } = startApi;
