import { embedImages } from '../../admin/src/picture/embed-images';

const part = (): HTMLElement => {
  const element = document.createElement('div');
  element.innerHTML =
    '<img src="/uploads/shop.png" alt="The shop" loading="lazy"><img src="https://elsewhere.example/x.png" alt="A queue">';
  return element;
};

describe('the images of a picture', () => {
  const asked: string[] = [];
  const before = { fetch: globalThis.fetch, decode: HTMLImageElement.prototype.decode };

  beforeAll(() => {
    // The test's page has neither a network nor a decoder of images.
    HTMLImageElement.prototype.decode = () => Promise.resolve();
    globalThis.fetch = ((address: URL) => {
      asked.push(String(address));
      return address.hostname === 'elsewhere.example'
        ? Promise.reject(new TypeError('not for this site'))
        : Promise.resolve({
            ok: true,
            blob: () => Promise.resolve(new Blob(['png'], { type: 'image/png' })),
          });
    }) as unknown as typeof fetch;
  });
  afterAll(() => {
    globalThis.fetch = before.fetch;
    HTMLImageElement.prototype.decode = before.decode;
  });

  it('stand in it themselves; of one that can’t be read its words do', async () => {
    const element = part();
    await embedImages(element, 'https://cms.example/admin/plugins/cx');
    expect(asked[0]).toBe('https://cms.example/uploads/shop.png');
    const images = [...element.querySelectorAll('img')];
    expect(images).toHaveLength(1);
    expect(images[0]?.src).toBe(`data:image/png;base64,${btoa('png')}`);
    expect(images[0]?.hasAttribute('loading')).toBe(false);
    expect(element.textContent).toBe('A queue');
  });
});
