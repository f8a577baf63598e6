/** What a JSON attribute holds: some databases give it as text, others as what it says. */
export const jsonValue = <Value>(value: Value | string): Value =>
  typeof value === 'string' ? (JSON.parse(value) as Value) : value;
