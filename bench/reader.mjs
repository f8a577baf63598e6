import http from 'node:http';
import { median, timed } from './figures.mjs';

const WARMING = 10;
const agent = new http.Agent({ keepAlive: true });

const get = (url, token) =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    http
      .get(url, { agent, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text) => (body += text));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(body).data);
          else reject(new Error(`${url} answered ${response.statusCode}: ${body}`));
        });
      })
      .on('error', reject);
  });

/** An admin who asks a started app. */
export const reader = async (app, host) => ({
  url: app.url,
  token: await host.ask('adminToken', { url: app.url }),
});

/** One reader's requests to both servers, in turns; a path may depend on the reader. */
export const measureGrowth = async (requests, many, few, rounds) => {
  const servers = { many, few };
  const times = Object.fromEntries(
    Object.keys(requests).map((request) => [request, { many: [], few: [] }])
  );
  for (let round = -WARMING; round < rounds; round += 1) {
    for (const [request, path] of Object.entries(requests)) {
      for (const [server, of] of Object.entries(servers)) {
        const asked = typeof path === 'function' ? path(of) : path;
        const time = await timed(() => get(of.url + asked, of.token));
        if (round >= 0) times[request][server].push(time);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([request, of]) => {
      const [manyP50, fewP50] = [median(of.many), median(of.few)];
      return [request, { manyP50, fewP50, growth: manyP50 / fewP50 }];
    })
  );
};

/** The growth of the request that grows most. */
export const worst = (growth) => Math.max(...Object.values(growth).map((one) => one.growth));
