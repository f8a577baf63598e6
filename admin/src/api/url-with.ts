type Value = string | number | boolean | null | undefined | readonly Value[] | object;

const append = (search: URLSearchParams, name: string, value: Value): void => {
  if (value === undefined || value === null) return;
  if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) append(search, `${name}[${key}]`, inner);
    return;
  }
  search.append(name, String(value));
};

/**
 * A path with its parameters in Strapi's way, percent-encoded: the admin's own client does not encode, and
 * keys may hold any letter or sign.
 * @example urlWith('/cx/feedback', { filters: { location: { $in: ['a'] } } })
 */
export const urlWith = (path: string, parameters: object): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) append(search, name, value as Value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};
