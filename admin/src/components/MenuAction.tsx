import { Menu } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The design system's items stand left; ours begin where the language begins. */
export const MenuAction = styled(Menu.Item)`
  text-align: start;
`;
