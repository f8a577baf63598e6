/** Files by what their first bytes say; none is longer than it must be. */
export const FILES = {
  jpeg: Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('a picture of a parcel'),
    Buffer.from('ffd9', 'hex'),
  ]),
  png: Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'),
  webp: Buffer.concat([Buffer.from('RIFF'), Buffer.from([36, 0, 0, 0]), Buffer.from('WEBPVP8 ')]),
  heic: Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'),
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'),
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
  exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  zip: Buffer.from('504b0304140000000800', 'hex'),
  text: Buffer.from('only words'),
};
