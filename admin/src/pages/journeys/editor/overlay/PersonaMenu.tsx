import { FilterMenu } from '../../../../components/FilterMenu';
import { useTranslate } from '../../../../hooks/useTranslate';
import { usePersonas } from './usePersonas';

interface PersonaMenuProps {
  persona: string | null;
  onChange: (change: { persona: string | null }) => void;
}

const ANYBODY = '';

/** Whose answers lie under the map: those of the segment that a persona names. One that names none can't be chosen. */
export const PersonaMenu = ({ persona, onChange }: PersonaMenuProps) => {
  const t = useTranslate();
  const { personas, awaited } = usePersonas();
  if (personas.length === 0 && persona === null && !awaited) return null;
  const unknown = persona !== null && personas.every(({ key }) => key !== persona);
  return (
    <FilterMenu
      name={t('filter.persona')}
      disabled={awaited}
      value={persona ?? ANYBODY}
      choices={[
        { value: ANYBODY, label: t('filter.any') },
        ...personas.map(({ key, name, segment }) => ({
          value: key,
          label: segment ? name : t('filter.personaNoSegment', { name }),
          disabled: !segment,
        })),
        ...(unknown ? [{ value: persona, label: persona }] : []),
      ]}
      onChoose={(key) => onChange({ persona: key === ANYBODY ? null : key })}
    />
  );
};
