import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { SLA_TARGETS } from '../../../shared/contracts/complaint-words';
import { KPI_CLOCKS, KPI_QUANTILES, type TermName } from '../../../shared/contracts/kpi-terms';
import { FilterMenu } from '../components/FilterMenu';
import { useExposureName } from '../hooks/useTermsText';
import { useTranslate } from '../hooks/useTranslate';
import type { TermsState } from './terms-state';

interface TermMenusProps {
  definition: Pick<KpiDescription, 'bases' | 'parameters'>;
  /** What the shown number stands on. */
  answer: Pick<KpiAnswer, 'basis' | 'terms'>;
  terms: TermsState;
  /** By what complaints can be divided. */
  exposures: readonly string[];
  onChange: (change: { terms: TermsState }) => void;
}

interface Offer {
  name: TermName;
  /** What holds now. */
  value: string;
  choices: { value: string; label: string }[];
}

/** No currency is chosen. */
const NONE = '';

const withTerm = (terms: TermsState, name: TermName, chosen: string): TermsState => {
  const { [name]: _, ...others } = terms;
  if (chosen === NONE) return others;
  return { ...others, [name]: name === 'quantile' ? Number(chosen) : chosen };
};

/** What a KPI takes, with the value that holds and all that it could be. */
const useOffers = ({ definition, answer, exposures, terms: asked }: TermMenusProps): Offer[] => {
  const t = useTranslate();
  const exposureName = useExposureName();
  const { basis, terms } = answer;
  const offer = <Value extends string | number>(
    name: TermName,
    value: Value | undefined,
    values: readonly Value[],
    labelOf: (value: Value) => string
  ): Offer[] => {
    if (value === undefined || !definition.parameters.includes(name)) return [];
    const all = values.includes(value) ? values : [...values, value];
    const choices = all.map((one) => ({ value: String(one), label: labelOf(one) }));
    return [{ name, value: String(value), choices }];
  };
  const { quantile, clock, exposure, promise, currency, currencies = [] } = terms ?? {};
  return [
    ...offer('basis', basis, definition.bases, (one) => t(`basis.${one}`)),
    ...offer('quantile', quantile, KPI_QUANTILES, (one) => t(`quantile.${one}`)),
    ...offer('clock', clock, KPI_CLOCKS, (one) => t(`clock.${one}`)),
    ...offer('exposure', exposure, exposures, exposureName),
    ...offer('promise', promise, SLA_TARGETS, (one) => t(`complaint.target.${one}`)),
    // Sums of several currencies are never added: until one is chosen, none holds.
    ...(currencies.length > 1 || asked.currency !== undefined
      ? offer('currency', currency ?? NONE, [NONE, ...currencies], (one) =>
          one === NONE ? t('terms.currency.none') : one
        )
      : []),
  ];
};

/** One button for each thing that a KPI of complaints depends on; none for KPIs of answers. */
export const TermMenus = (props: TermMenusProps) => {
  const t = useTranslate();
  return (
    <>
      {useOffers(props).map(({ name, value, choices }) => (
        <FilterMenu
          key={name}
          name={t(`terms.${name}`)}
          value={value}
          choices={choices}
          onChoose={(chosen) =>
            props.onChange({
              terms: withTerm(props.terms, name, chosen),
            })
          }
        />
      ))}
    </>
  );
};
