/** For those who may open one of the pages; the controller looks at which. */
const config = {
  policies: ['admin::isAuthenticatedAdmin', 'plugin::cx.opens-a-page'],
};

export const adminViewRoutes = [
  { method: 'GET' as const, path: '/views', handler: 'views.find', config },
  { method: 'POST' as const, path: '/views', handler: 'views.create', config },
  { method: 'PUT' as const, path: '/views/:id', handler: 'views.update', config },
  { method: 'DELETE' as const, path: '/views/:id', handler: 'views.delete', config },
];
