import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useMay } from '../../hooks/useMay';
import { OwnLanguage } from './OwnLanguage';
import { Cards } from './SettingsCard';
import { SettingsPage } from './SettingsPage';
import { SiteCalendar, SiteCalendarShown } from './SiteCalendar';

const General = () => {
  const mayManage = useMay(ADMIN_ACTIONS.manageSettings);
  return (
    <Cards>
      <OwnLanguage />
      {mayManage ? <SiteCalendar /> : <SiteCalendarShown />}
    </Cards>
  );
};

/** Everybody's own language, and what weeks and days mean for the whole site. */
export const GeneralSettings = () => (
  <SettingsPage page="general" actions={Object.values(ADMIN_ACTIONS)}>
    <General />
  </SettingsPage>
);

export default GeneralSettings;
