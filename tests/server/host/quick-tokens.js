/*
 * For each request with a token, jsonwebtoken tries whether the secret is a public key; to find out that it is not
 * took 4 of 100 seconds of these tests' processor. Only what was refused before is refused at once. It must be
 * loaded before jsonwebtoken, which takes the function along.
 */
const crypto = require('node:crypto');

const { createPublicKey } = crypto;
const refused = new Map();

crypto.createPublicKey = (key) => {
  if (refused.has(key)) throw refused.get(key);
  try {
    return createPublicKey(key);
  } catch (error) {
    if (typeof key === 'string') refused.set(key, error);
    throw error;
  }
};
