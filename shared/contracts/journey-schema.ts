import type { Fault } from '../fault';
import { journeyFaults, journeyMapFaults } from '../journey-map/model';

/**
 * What of yup the schemas are made of. Shared imports no package: whoever has yup gives theirs, as
 * `@strapi/utils` does on the server, so that what it throws is answered as every 400 of the host.
 */
interface Yup<Schema, Failure> {
  mixed: () => {
    nullable: () => {
      test: (options: { name: string; test: (value: unknown) => boolean | Failure }) => Schema;
    };
  };
  ValidationError: new (errors: string | Failure[], value?: unknown, path?: string) => Failure;
}

/** `stages[0].steps[2].cells["lane-a.b"]`: a place as yup and lodash write it. */
const yupPath = (path: readonly string[]): string =>
  path
    .map((part, at) => {
      if (/^\d+$/.test(part)) return `[${part}]`;
      if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(part)) return at === 0 ? part : `.${part}`;
      return `[${JSON.stringify(part)}]`;
    })
    .join('');

/** A schema of the rules that are told once, in `shared/journey-map/model`; it fails with every fault. */
const schemaOf = <Schema, Failure extends object>(
  yup: Yup<Schema, Failure>,
  name: string,
  faultsOf: (value: unknown) => Fault[]
): Schema =>
  yup
    .mixed()
    .nullable()
    .test({
      name,
      test: (value) => {
        const failures = faultsOf(value).map(({ path, message, because }) =>
          Object.assign(new yup.ValidationError(message, undefined, yupPath(path)), {
            params: { path, because },
          })
        );
        return failures.length === 0 || new yup.ValidationError(failures, value);
      },
    });

/** The yup schema of a whole journey, as it is edited, saved and exchanged. */
export const journeySchema = <Schema, Failure extends object>(yup: Yup<Schema, Failure>): Schema =>
  schemaOf(yup, 'journey', journeyFaults);

/** The yup schema of what a journey keeps in its `map`, of today's or of the first form. */
export const journeyMapSchema = <Schema, Failure extends object>(
  yup: Yup<Schema, Failure>
): Schema => schemaOf(yup, 'journeyMap', journeyMapFaults);
