import { Typography } from '@strapi/design-system';

/** Causes, each of the one before. */
export const Whys = ({ whys }: { whys: readonly string[] }) => (
  <ol>
    {whys.map((why, index) => (
      <li key={index}>
        <Typography tag="p" dir="auto" style={{ textAlign: 'match-parent' }}>
          {why}
        </Typography>
      </li>
    ))}
  </ol>
);
