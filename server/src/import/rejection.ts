/** Why one record can't be imported; the message begins with the field. */
export class Rejection extends Error {
  constructor(path: string, message: string) {
    super(path ? `${path}: ${message}` : message);
  }
}
