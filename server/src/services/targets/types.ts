import type {
  CreateTarget,
  EvaluatedTarget,
  ListTargetChoices,
  ListTargets,
  Target,
  UpdateTarget,
} from '../../../../shared/contracts/target';
import type { LocalDate } from '../../../../shared/time';
import type { LocationScope } from '../location-access';

/** The values that KPIs should reach. */
export interface TargetsService {
  /** All targets that lie within the locations, archived ones too, the newest first. */
  list(scope: LocationScope): Promise<Target[]>;

  /**
   * Measures every live target (not archived) that lies within the locations, by its own KPI, scope and
   * period, from the daily histograms. Targets that share a window are read together, and so are those of
   * the single values of one dimension.
   * @param on the day taken for today: periods that hold it are not over, facts after it don't count
   */
  evaluate(question: { on: LocalDate; scope: LocationScope }): Promise<EvaluatedTarget[]>;

  /** @throws NotFoundError where there is none within the locations */
  find(id: string, scope: LocationScope): Promise<Target>;

  /**
   * @throws ValidationError that names the field
   * @throws ForbiddenError where the target would lie outside the locations
   */
  create(input: CreateTarget.Request, scope: LocationScope): Promise<Target>;

  /** Changes what is given. Throws as `find` and `create` do. */
  update(id: string, changes: UpdateTarget.Request, scope: LocationScope): Promise<Target>;

  /** @throws NotFoundError as `find` does */
  remove(id: string, scope: LocationScope): Promise<void>;

  /**
   * All targets that lie within the readable locations, measured today, with their words in the reader's
   * language.
   * @param question `changeable`: where the reader may change targets; `[]`: nowhere
   */
  page(question: {
    locale: string;
    readable: LocationScope;
    changeable: LocationScope;
  }): Promise<ListTargets.Response['data']>;

  /** What can be chosen for a target within the locations. */
  choices(locale: string, scope: LocationScope): Promise<ListTargetChoices.Response['data']>;
}
