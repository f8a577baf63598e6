import type { RejectedField, Why } from '../../../shared/rejection';

/** Why one record can't be imported; the message begins with the field. */
export class Rejection extends Error {
  readonly rejected: RejectedField;

  constructor(field: string, message: string, why: Why) {
    const text = field ? `${field}: ${message}` : message;
    super(text);
    this.rejected = { field, why, text };
  }
}
