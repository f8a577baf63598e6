/** A plugin that does next to nothing: the host's own tests need no other. */
export default {
  routes: {
    'content-api': {
      type: 'content-api',
      routes: [
        { method: 'GET', path: '/ping', handler: 'ping.find', config: { auth: false } },
        { method: 'GET', path: '/guarded', handler: 'ping.find' },
      ],
    },
    admin: {
      type: 'admin',
      routes: [{ method: 'GET', path: '/ping', handler: 'ping.find' }],
    },
  },
  controllers: {
    ping: () => ({
      find(ctx: { body: unknown }) {
        ctx.body = { pong: true };
      },
    }),
  },
};
