import { backendUrl } from '../../api/backend-url';

/**
 * Has the browser itself download from a link of the server, straight to disk: whatever its size, no file
 * passes through the page's memory.
 * @param path seen from Strapi's own URL
 */
export const startDownload = (path: string): void => {
  const link = document.createElement('a');
  link.href = backendUrl(path);
  link.download = '';
  link.click();
};
