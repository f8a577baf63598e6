import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type {
  ListTargetChoices,
  TargetRow,
  TargetScope,
} from '../../../../shared/contracts/target';
import { FACT_DIMENSIONS, type FactDimension } from '../../../../shared/dimensions';
import { ChoiceList } from '../../components/ChoiceList';
import { withKey } from '../../filters/dimension-filters';
import { useNameOfKey } from '../../hooks/useGroupLabel';
import { useTranslate } from '../../hooks/useTranslate';

interface DimensionsProps {
  choices: ListTargetChoices.Response['data'];
  scope: TargetScope;
  /** What the target that is changed calls its values. */
  labels: TargetRow['labels'];
  onChange: (scope: TargetScope) => void;
}

interface OneDimensionProps extends DimensionsProps {
  dimension: FactDimension;
}

interface ScopeFieldsProps extends DimensionsProps {
  /** By what the target's KPI can be narrowed. */
  offered: readonly FactDimension[];
}

const OneDimension = ({ dimension, choices, scope, labels, onChange }: OneDimensionProps) => {
  const t = useTranslate();
  const nameOf = useNameOfKey();
  const chosen = scope[dimension] ?? [];
  const known = choices.scope[dimension];
  // What the target names and nobody offers any longer can still be seen, and taken away.
  const unknown = chosen.filter((key) => known.every((value) => value.key !== key));
  const former = unknown.map((key) => ({ key, label: labels[dimension]?.[key] ?? key }));
  const values = [...known, ...former].map(({ key, label }) => ({
    key,
    label: nameOf(dimension, key, label),
  }));
  if (values.length === 0) return null;
  const only = chosen.length === 1 && values.find(({ key }) => key === chosen[0]);
  const several = chosen.length === 0 ? t('filter.any') : t('filter.chosen', { n: chosen.length });
  return (
    <ChoiceList
      name={t('filter.dimension', { dimension })}
      shown={only ? only.label : several}
      choices={values}
      chosen={new Set(chosen)}
      onToggle={(key, on) => onChange(withKey(scope, dimension, key, on))}
      onClear={() => {
        const { [dimension]: _, ...rest } = scope;
        onChange(rest);
      }}
    />
  );
};

/** What a target is about: values of the KPI's dimensions, and what it names though the KPI has no such. */
export const ScopeFields = ({ offered, ...props }: ScopeFieldsProps) => {
  const t = useTranslate();
  const id = React.useId();
  const hints = [
    t(props.choices.locationRequired ? 'targets.form.scopeOwn' : 'targets.form.scopeHint'),
    ...(offered.includes('category') ? [t('targets.form.scopeCategory')] : []),
  ];
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      role="group"
      aria-labelledby={id}
      aria-describedby={`${id}-hint`}
    >
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {t('targets.form.scope')}
      </Typography>
      <Flex gap={2} wrap="wrap">
        {FACT_DIMENSIONS.filter((one) => offered.includes(one) || props.scope[one]).map(
          (dimension) => (
            <OneDimension key={dimension} dimension={dimension} {...props} />
          )
        )}
      </Flex>
      <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
        {hints.join(' ')}
      </Typography>
    </Flex>
  );
};
