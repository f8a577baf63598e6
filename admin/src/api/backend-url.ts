/**
 * Where the server has something, for what does not go through Strapi's own client.
 * @param path seen from Strapi's own URL
 */
export const backendUrl = (path: string): string => {
  // Strapi's own client begins there too, but the type of the global doesn't say so.
  const { backendURL } = window.strapi as unknown as { backendURL: string };
  return `${backendURL}${path}`;
};
