import { CUSTOMERS, LOCATIONS, SEGMENTS, TOUCHPOINTS } from '../world.mjs';

/** Touchpoints, locations and half of the customers, as editors and a synchronisation would make them. */
export const prepareReferenceData = async (strapi) => {
  const create = (uid, data) => strapi.documents(uid).create({ data });
  for (const key of TOUCHPOINTS) await create('plugin::cx.touchpoint', { key, name: key });
  for (const key of LOCATIONS) await create('plugin::cx.location', { key, name: key });
  for (const [index, key] of CUSTOMERS.entries()) {
    await create('plugin::cx.customer', { key, segment: SEGMENTS[index % SEGMENTS.length] });
  }
};

const STAGES = 6;

/** A journey whose so many steps lie at the world's touchpoints in turns, each of them at several. */
export const createJourney = async (strapi, { steps }) => {
  const perStage = steps / STAGES;
  const stages = Array.from({ length: STAGES }, (_, stage) => ({
    key: `stage-${stage}`,
    name: `Stage ${stage}`,
    touchpoints: Array.from(
      { length: perStage },
      (_step, index) => TOUCHPOINTS[(stage * perStage + index) % TOUCHPOINTS.length]
    ),
  }));
  const { documentId } = await strapi
    .documents('plugin::cx.journey')
    .create({ data: { key: 'bench', name: 'Bench', map: { stages } } });
  return documentId;
};

/** Lets everybody create plain feedback, as an admin does it: by the public role's permission. */
export const openPlainFeedback = async (strapi) => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  await strapi.db.query('plugin::users-permissions.permission').create({
    data: { action: 'api::plain-feedback.plain-feedback.create', role: role.id },
  });
};

/** A super admin's token, as the admin panel gets it. */
export const adminToken = async (strapi, { url }) => {
  const response = await fetch(`${url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      firstname: 'Bench',
      lastname: 'Admin',
      email: 'bench@example.com',
      password: 'Bench-Admin-1',
    }),
  });
  const { data } = await response.json();
  if (!data?.token) throw new Error(`no admin could be registered (${response.status})`);
  return data.token;
};
