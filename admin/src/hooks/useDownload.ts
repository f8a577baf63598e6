import * as React from 'react';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';

import { backendUrl } from '../api/backend-url';

/**
 * Fetches a file with the reader's own right. Strapi's own client does so where it knows `responseType`, and
 * renews the token on the way; older ones, of the peer range's beginning, read every answer as JSON, and the
 * file is fetched without them.
 * @throws what the client throws, or an error with the `status` of the server's refusal
 */
export const useDownload = (): ((path: string) => Promise<Blob>) => {
  const { get } = useFetchClient();
  const token = useAuth('CustomerExperience', (auth) => auth.token);
  return React.useCallback(
    async (path) => {
      const { data } = await get<unknown>(path, { responseType: 'blob' });
      if (data instanceof Blob) return data;
      const headers = { Authorization: `Bearer ${token}` };
      // eslint-disable-next-line no-restricted-globals -- The client has just shown that it can't.
      const answer = await fetch(backendUrl(path), { headers });
      if (answer.ok) return answer.blob();
      throw Object.assign(new Error('Server Error'), { status: answer.status });
    },
    [get, token]
  );
};
