import { styled } from 'styled-components';

import type {
  Cell,
  ImageCell,
  LinkCell,
  Opportunity,
  PainPoint,
} from '../../../../../../shared/contracts/journey';
import type { CellKind } from '../../../../../../shared/journey-map';
import { backendUrl } from '../../../../api/backend-url';
import { Num } from '../../../../components/Num';
import { PageLink } from '../../../../components/PageLink';
import { Tag } from '../../../../components/Tag';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { journeyPath } from '../../journey-path';
import { useJourneyFinder } from './useJourneyFinder';

const Note = styled.div`
  text-align: match-parent;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.warning100};
  white-space: pre-line;

  & + & {
    margin-block-start: ${({ theme }) => theme.spaces[1]};
  }
`;

const Words = styled.div`
  text-align: match-parent;
  white-space: pre-line;

  & + & {
    margin-block-start: ${({ theme }) => theme.spaces[2]};
  }
`;

const Picture = styled.img`
  display: block;
  max-inline-size: 100%;
  max-block-size: 8rem;
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const PainPoints = ({ items }: { items: readonly PainPoint[] }) => {
  const t = useTranslate();
  return (
    <>
      {items.map(({ id, text, evidence }) => (
        <Words key={id}>
          <Tag $tone={evidence ? 'bad' : 'neutral'}>
            {t(evidence ? 'journey.pain.found' : 'journey.pain.people')}
          </Tag>{' '}
          <bdi>{text}</bdi>
        </Words>
      ))}
    </>
  );
};

const FULL = '●';
const HOLLOW = '○';

const Importance = ({ value }: { value: number }) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <span role="img" aria-label={t('journey.importance.of', { n: formats.count(value) })}>
      {FULL.repeat(value)}
      {HOLLOW.repeat(5 - value)}
    </span>
  );
};

const Emotion = ({ value }: { value: number }) => {
  const formats = useFormats();
  return <Num>{formats.difference(value, { unit: 'scale', decimals: 0 })}</Num>;
};

/** A chosen cell is tinted, and links' usual colour is too pale on it. */
const CellLink = styled(PageLink)`
  color: ${({ theme }) => theme.colors.primary700};
`;

/** The browser's own blue can't be read on dark. */
const WebLink = styled.a`
  color: ${({ theme }) => theme.colors.primary700};
`;

/** Another journey by its name, and the way to it; by its key where there is none that the reader may see. */
const NestedJourney = ({ of }: { of: string }) => {
  const find = useJourneyFinder({ skip: false });
  const found = find(of);
  return found ? (
    <CellLink to={journeyPath(found.documentId, found.locale)} tabIndex={-1} dir="auto">
      {found.name}
    </CellLink>
  ) : (
    <Words dir="auto">{of}</Words>
  );
};

/** What a cell says, as it is read. */
export const CellValue = ({ kind, value }: { kind: CellKind; value: Cell }) => {
  switch (kind) {
    case 'key':
      return <NestedJourney of={String(value)} />;
    case 'text':
      return <Words dir="auto">{String(value)}</Words>;
    case 'emotion':
      return <Emotion value={Number(value)} />;
    case 'importance':
      return <Importance value={Number(value)} />;
    case 'moment':
      return <Words dir="auto">{(value as { reason: string }).reason}</Words>;
    case 'painPoints':
      return <PainPoints items={value as PainPoint[]} />;
    case 'opportunities':
      return (
        <>
          {(value as Opportunity[]).map(({ id, text }) => (
            <Note key={id} dir="auto">
              {text}
            </Note>
          ))}
        </>
      );
    case 'image': {
      const { url, alternativeText } = value as ImageCell;
      return (
        <Picture
          src={url.startsWith('/') ? backendUrl(url) : url}
          alt={alternativeText}
          loading="lazy"
        />
      );
    }
    case 'link': {
      const { url, text } = value as LinkCell;
      return (
        <WebLink href={url} target="_blank" rel="noreferrer" tabIndex={-1} dir="auto">
          {text || url}
        </WebLink>
      );
    }
  }
};
