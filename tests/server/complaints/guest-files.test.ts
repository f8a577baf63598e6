import fs from 'node:fs';
import path from 'node:path';
import { getService } from '../../../server/src/services/get-service';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { describeOnEachDatabase, type Host } from '../host';
import { FILES } from './attachments';
import { filed, guestOf, SECRET, startGuestHost, TEXT } from './guest-host';

const PATH = '/api/cx/complaints';
const MOST_BYTES = 64 * 1024;

type File = [name: string, bytes: Buffer];

describeOnEachDatabase('files of a guest', (database) => {
  let host: Host;
  beforeAll(async () => {
    host = await startGuestHost(database, {
      attachments: { maxFiles: 3, maxFileBytes: MOST_BYTES, types: { 'image/webp': false } },
    });
  });
  afterAll(() => host.stop());

  const file = (files: readonly File[], over: object = {}) => {
    const data = { siteKey: host.siteKey, text: TEXT, email: 'sara@example.com', ...over };
    let request = host.request.post(PATH).field('data', JSON.stringify(data));
    for (const [name, bytes] of files) request = request.attach('files', bytes, name);
    return request;
  };
  const uploads = (): string[] =>
    fs.readdirSync(path.join(host.strapi.dirs.static.public, 'uploads'));
  const rows = () => host.strapi.db.connection('cx_complaint_attachments').select('*');

  it('are kept by what they are, and given back to those with the secret alone', async () => {
    const { body } = await file([
      ['C:\\pictures\\ پاکت.JPG', FILES.jpeg],
      ['bill.pdf', FILES.pdf],
      ['from-a-phone.jpg', FILES.heic],
    ]).expect(201);
    const guest = guestOf(host, body.data);
    const { events } = await guest.track();
    const [first] = events;
    expect(first?.attachments.map(({ name, mime, size }) => [name, mime, size])).toEqual([
      ['bill.pdf', 'application/pdf', FILES.pdf.length],
      ['from-a-phone.jpg.heic', 'image/heic', FILES.heic.length],
      ['پاکت.JPG', 'image/jpeg', FILES.jpeg.length],
    ]);
    const id = first?.attachments[2]?.id ?? '';
    const given = await guest.get(`/attachments/${id}`).buffer(true).expect(200);
    expect(Buffer.compare(given.body as Buffer, FILES.jpeg)).toBe(0);
    expect(given.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(given.headers['content-disposition']).toMatch(/^attachment; filename=.*UTF-8''/);
    const stranger = `${PATH}/${body.data.reference}/attachments/${id}`;
    await host.request.get(stranger).expect(404);
    await host.request.get(stranger).set(SECRET, 'x'.repeat(27)).expect(404);
    // Not even with the secret of another case.
    const other = await filed(host);
    await guestOf(host, other).get(`/attachments/${id}`).expect(404);
  });

  it('lie nowhere in the clear, and in no media library', async () => {
    const before = new Set(uploads());
    const { body } = await file([['parcel.jpg', FILES.jpeg]]).expect(201);
    const added = uploads().filter((name) => !before.has(name));
    expect(added).toHaveLength(1);
    const [name = ''] = added;
    expect(name).toMatch(/^cx_[\w-]{24}\.bin$/);
    const { body: bytes } = await host.request.get(`/uploads/${name}`).buffer(true).expect(200);
    expect((bytes as Buffer).includes('parcel')).toBe(false);
    expect((bytes as Buffer).includes(Buffer.from('ffd8ff', 'hex'))).toBe(false);
    expect(await host.strapi.db.query('plugin::upload.file').count({})).toBe(0);
    const tracked = await guestOf(host, body.data).track();
    expect(JSON.stringify(tracked)).not.toContain(name);
  });

  it.each<[string, File]>([
    ['a page that is called a picture', ['photo.jpg', FILES.html]],
    ['a program that is called a picture', ['photo.png', FILES.exe]],
    ['a picture that runs scripts', ['photo.svg', FILES.svg]],
    ['an archive that is called a document', ['bill.pdf', FILES.zip]],
    ['words that are called a document', ['bill.pdf', FILES.text]],
    ['a type that the site does not take', ['photo.webp', FILES.webp]],
    ['an empty file', ['empty.jpg', Buffer.alloc(0)]],
    ['one that is too large', ['large.jpg', Buffer.concat([FILES.jpeg, Buffer.alloc(MOST_BYTES)])]],
  ])('are refused with their name, and nothing is kept: %s', async (_what, lie) => {
    const [before, complaints] = [
      uploads(),
      await host.strapi.db.query('plugin::cx.complaint').count({}),
    ];
    const kept = (await rows()).length;
    const { body } = await file([['parcel.jpg', FILES.jpeg], lie]).expect(400);
    expect(body.error.message).toContain(lie[0]);
    expect(body.error.details.errors[0].path).toEqual(['files']);
    expect(uploads()).toEqual(before);
    expect(await host.strapi.db.query('plugin::cx.complaint').count({})).toBe(complaints);
    expect(await rows()).toHaveLength(kept);
  });

  it('are refused when there are too many, or they come in another field', async () => {
    const four = Array.from({ length: 4 }, (_, index): File => [`${index}.jpg`, FILES.jpeg]);
    const many = await file(four).expect(400);
    expect(many.body.error.message).toContain('at most 3 files');
    const data = JSON.stringify({ siteKey: host.siteKey, text: TEXT, name: 'A' });
    const foreign = await host.request
      .post(PATH)
      .field('data', data)
      .attach('photo', FILES.jpeg, 'a.jpg')
      .expect(400);
    expect(foreign.body.error.details.errors[0].path).toEqual(['photo']);
    await host.request
      .post(PATH)
      .field('data', '{')
      .attach('files', FILES.jpeg, 'a.jpg')
      .expect(400);
    await host.request.post(PATH).attach('files', FILES.jpeg, 'a.jpg').expect(400);
  });

  it('leave nothing behind when the complaint itself is refused, or was filed before', async () => {
    const before = uploads();
    await file([['a.jpg', FILES.jpeg]], { location: 'mars' }).expect(400);
    expect(uploads()).toEqual(before);
    const once = () => file([['a.jpg', FILES.jpeg]]).set('Idempotency-Key', 'with-a-file');
    const [first, second] = [await once().expect(201), await once().expect(201)];
    expect(second.body).toEqual(first.body);
    expect(uploads()).toHaveLength(before.length + 1);
    const other = file([['a.jpg', FILES.pdf]]).set('Idempotency-Key', 'with-a-file');
    await other.expect(409);
  });

  it('come with messages too, and not where the case takes none', async () => {
    const filing = await filed(host);
    const write = () =>
      host.request
        .post(`${PATH}/${filing.reference}/messages`)
        .set(SECRET, filing.secret)
        .field('data', JSON.stringify({ text: 'Here is the bill' }))
        .attach('files', FILES.pdf, 'bill.pdf');
    const { body } = await write().expect(201);
    expect(body.data.events.at(-1).attachments).toEqual([
      expect.objectContaining({ name: 'bill.pdf', mime: 'application/pdf' }),
    ]);
    await guestOf(host, filing).post('/steps', { action: 'withdraw' }).expect(200);
    const before = uploads();
    await write().expect(409);
    expect(uploads()).toEqual(before);
  });

  it('reach the desk, and the desk’s own reach the guest only in public events', async () => {
    const filing = await filed(host);
    const agent = await host.adminToken([
      ADMIN_ACTIONS.readComplaints,
      ADMIN_ACTIONS.handleComplaints,
    ]);
    const as = (token: string) => ({ Authorization: `Bearer ${token}` });
    const upload = async (): Promise<string> => {
      const { body } = await host.request
        .post('/cx/complaints/attachments')
        .set(as(agent))
        .attach('files', FILES.pdf, 'answer.pdf')
        .expect(201);
      return body.data[0].id;
    };
    const [shown, hidden] = [await upload(), await upload()];
    const by = { role: 'agent', id: '7' } as const;
    const complaints = getService('complaints', host);
    await complaints.execute(
      filing.reference,
      [
        { type: 'message', text: 'Our answer', attachments: [shown] },
        { type: 'note', text: 'Among us', attachments: [hidden] },
      ],
      { by }
    );
    const guest = guestOf(host, filing);
    await guest.get(`/attachments/${shown}`).expect(200);
    await guest.get(`/attachments/${hidden}`).expect(404);
    const desk = (id: string, token: string) =>
      host.request.get(`/cx/complaints/${filing.reference}/attachments/${id}`).set(as(token));
    expect((await desk(hidden, agent).expect(200)).headers['content-disposition']).toMatch(
      /^attachment/
    );
    await desk('none', agent).expect(404);
    const { body: detail } = await host.request
      .get(`/cx/complaints/${filing.reference}`)
      .set(as(agent))
      .expect(200);
    expect(
      detail.data.events.flatMap(({ attachments }: { attachments: { name: string }[] }) =>
        attachments.map(({ name }) => name)
      )
    ).toEqual(['answer.pdf', 'answer.pdf']);
    const reader = await host.adminToken([ADMIN_ACTIONS.readFeedback]);
    await desk(hidden, reader).expect(403);
    // A file is one case's, and what was never uploaded can't be named.
    const other = await filed(host);
    for (const id of [shown, 'made-up']) {
      await expect(
        complaints.execute(other.reference, [{ type: 'message', text: 'x', attachments: [id] }], {
          by,
        })
      ).rejects.toMatchObject({ details: { errors: [{ path: ['attachments'] }] } });
    }
  });

  it('that nobody used are gone after a day', async () => {
    const service = getService('complaintAttachments', host);
    const before = uploads();
    const temporary = path.join(host.appDir, 'unused.pdf');
    fs.writeFileSync(temporary, FILES.pdf);
    const [kept] = await service.keep(
      [{ path: temporary, name: 'unused.pdf', size: FILES.pdf.length }],
      '7'
    );
    expect(await service.forgetUnused()).toBe(0);
    await host.strapi.db
      .connection('cx_complaint_attachments')
      .where({ id: kept?.id })
      .update({ created_at: Date.now() - 25 * 3_600_000 });
    expect(await service.forgetUnused()).toBe(1);
    expect(uploads()).toEqual(before);
  });

  it('are refused where the site keeps none, and complaints are taken', async () => {
    const upload = host.strapi.plugin('upload') as { provider?: object };
    const { provider } = upload;
    upload.provider = undefined;
    try {
      const refused = await file([['a.jpg', FILES.jpeg]]).expect(400);
      expect(refused.body.error.message).toMatch(/keeps no uploads/);
      await file([]).expect(201);
    } finally {
      upload.provider = provider;
    }
  });
});
