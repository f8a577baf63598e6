import * as React from 'react';
import { Switch } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';

interface OnOffProps {
  checked: boolean;
  /** Not for while it is saved: what is disabled loses the keyboard. */
  disabled?: boolean;
  onChange: (on: boolean) => void;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/** The design system writes the word of a switch that can't be moved too faintly to be read. */
const Readable = styled.div`
  display: contents;

  [aria-hidden][data-disabled='true'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** The design system's switch with its words, which places its thumb from the left: mirrored where pages are. */
export const OnOff = ({ onChange, ...props }: OnOffProps) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  const mirrored: React.CSSProperties = direction === 'rtl' ? { transform: 'scaleX(-1)' } : {};
  return (
    <Readable>
      <Switch
        {...props}
        dir="ltr"
        style={mirrored}
        visibleLabels
        onLabel={t('alerts.on')}
        offLabel={t('alerts.off')}
        onCheckedChange={onChange}
      />
    </Readable>
  );
};
