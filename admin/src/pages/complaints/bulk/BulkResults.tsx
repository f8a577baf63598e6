import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ActOnComplaints } from '../../../../../shared/contracts/complaint-desk';
import { TextLink } from '../../../components/TextLink';
import { usePortalLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { casePath } from '../case-path';

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    padding-block: ${({ theme }) => theme.spaces[2]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface BulkResultsProps {
  results: ActOnComplaints.Response['data'];
  onClose: () => void;
}

/** With which cases it could not be done, and why; the others are done all the same. */
export const BulkResults = ({ results, onClose }: BulkResultsProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const refused = results.filter(({ ok }) => !ok);
  const done = results.length - refused.length;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('complaints.bulk.refused', { n: refused.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p">
                {done === 0 ? t('complaints.bulk.none') : t('complaints.bulk.done', { n: done })}
              </Typography>
              <List>
                {refused.map(({ reference, message }) => (
                  <li key={reference}>
                    <TextLink to={casePath(reference)}>
                      <bdo dir="ltr">{reference}</bdo>
                    </TextLink>
                    <Typography tag="div" variant="pi" textColor="neutral600" dir="auto">
                      {message}
                    </Typography>
                  </li>
                ))}
              </List>
            </Flex>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{t('feedback.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
