/* The process of a started host: boots the app named in its arguments and runs tasks for its parent. */
import { createRequire } from 'node:module';
import { tasks } from './tasks/index.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const [appDir] = process.argv.slice(2);
const strapi = await createStrapi({ appDir, distDir: appDir }).start();

process.on('message', async ({ task, parameters }) => {
  if (task === 'stop') {
    await strapi.destroy();
    process.exit(0);
  }
  try {
    process.send({ result: (await tasks[task](strapi, parameters)) ?? null });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
process.on('disconnect', () => process.exit(1));
process.send({ result: 'ready' });
