import { createHmac, timingSafeEqual } from 'node:crypto';
import { newWebhookSecret, signedHeaders } from '../../../server/src/outbound/secret';

/**
 * Verifies as the specification says, with nothing of the library that signs: HMAC-SHA256 of
 * `id.timestamp.body` with the decoded secret, in base64 behind `v1,`; any of several signatures may fit.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
const isSignedWith = (secret: string, headers: Record<string, string>, body: string): boolean => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(content, 'utf8').digest();
  return (headers['webhook-signature'] ?? '').split(' ').some((signature) => {
    const [version, text = ''] = signature.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
};

const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const AT = new Date(1_614_265_330_000);

describe('the signature of a webhook', () => {
  it('is that of the specification’s own example', () => {
    const body = '{"test": 2432232314}';
    const headers = signedHeaders(ID, AT, body, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);
    expect(headers).toMatchObject({
      'webhook-id': ID,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is good for who has the secret, also in words of any script, and for nobody else', () => {
    const secret = newWebhookSecret();
    const body = JSON.stringify({ type: 'cx.test', data: { name: 'نرخِ توصیه – مؤشر 🚨' } });
    const headers = signedHeaders(ID, AT, body, [secret]);
    expect(isSignedWith(secret, headers, body)).toBe(true);
    expect(isSignedWith(newWebhookSecret(), headers, body)).toBe(false);
    expect(isSignedWith(secret, headers, body.replace('cx.test', 'cx.best'))).toBe(false);
    expect(isSignedWith(secret, { ...headers, 'webhook-id': 'msg_other' }, body)).toBe(false);
    expect(isSignedWith(secret, { ...headers, 'webhook-timestamp': '1614265331' }, body)).toBe(
      false
    );
  });

  it('fits both secrets while one gives way to another', () => {
    const [old, next] = [newWebhookSecret(), newWebhookSecret()];
    const headers = signedHeaders(ID, AT, '{}', [next, old]);
    expect(isSignedWith(old, headers, '{}')).toBe(true);
    expect(isSignedWith(next, headers, '{}')).toBe(true);
  });

  it('has keys as long as the specification asks for, each its own', () => {
    const secrets = new Set(Array.from({ length: 50 }, () => newWebhookSecret()));
    expect(secrets.size).toBe(50);
    for (const secret of secrets) {
      const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64').length;
      expect(bytes).toBeGreaterThanOrEqual(24);
      expect(bytes).toBeLessThanOrEqual(64);
    }
  });
});
