/**
 * Has the browser itself download from a link of the server, straight to disk: whatever its size, no file
 * passes through the page's memory.
 * @param path seen from Strapi's own URL
 */
export const startDownload = (path: string): void => {
  // Strapi's own client begins there too, but the type of the global doesn't say so.
  const { backendURL } = window.strapi as unknown as { backendURL: string };
  const link = document.createElement('a');
  link.href = `${backendURL}${path}`;
  link.download = '';
  link.click();
};
