/** Published journeys, by Strapi's own permissions. */
export const journeyRoutes = [
  { method: 'GET' as const, path: '/journeys', handler: 'journeys.find' },
  { method: 'GET' as const, path: '/journeys/:key', handler: 'journeys.findOne' },
];
