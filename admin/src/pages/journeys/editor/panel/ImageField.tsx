import * as React from 'react';
import { useStrapiApp } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';

import type { ImageCell } from '../../../../../../shared/contracts/journey';
import { PlainButton } from '../../../../components/PlainButton';
import { useTranslate } from '../../../../hooks/useTranslate';
import { CellValue } from '../board/CellValue';

interface ImageFieldProps {
  label: string;
  value: ImageCell | undefined;
  disabled: boolean;
  onChange: (image: ImageCell | null) => void;
}

interface Asset {
  id: number;
  url: string;
  name?: string;
  alternativeText?: string | null;
}

type MediaLibrary = React.ComponentType<{
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (assets: Asset[]) => void;
}>;

/** A picture of the host's media library; without that plugin there is none to choose. */
export const ImageField = ({ label, value, disabled, onChange }: ImageFieldProps) => {
  const t = useTranslate();
  const id = React.useId();
  const [isOpen, setIsOpen] = React.useState(false);
  const library = useStrapiApp('CustomerExperience', ({ components }) => components)?.[
    'media-library'
  ] as MediaLibrary | undefined;
  const Library = isOpen ? library : undefined;
  const choose = ([asset]: Asset[]) => {
    setIsOpen(false);
    if (!asset) return;
    const { id: fileId, url } = asset;
    // A picture without words has at least its name for who can't see it.
    const words = asset.alternativeText?.trim() || (asset.name ?? '');
    onChange({ fileId, url, alternativeText: words.slice(0, 200) });
  };
  return (
    <section aria-labelledby={id}>
      <Typography id={id} tag="h3" variant="pi" fontWeight="bold">
        {label}
      </Typography>
      {value && <CellValue kind="image" value={value} />}
      {!disabled && (
        <Flex gap={3} paddingTop={1}>
          {library && (
            <Button variant="tertiary" size="S" onClick={() => setIsOpen(true)}>
              {t('journey.image.choose')}
            </Button>
          )}
          {value && (
            <PlainButton type="button" onClick={() => onChange(null)}>
              {t('journey.item.remove')}
            </PlainButton>
          )}
        </Flex>
      )}
      {Library && (
        <Library
          allowedTypes={['images']}
          multiple={false}
          onClose={() => setIsOpen(false)}
          onSelectAssets={choose}
        />
      )}
    </section>
  );
};
