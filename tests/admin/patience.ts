import { configure } from '@testing-library/react';

// On an idle machine nothing takes a second; several suites and a build at once make some take many. Only a
// test that fails waits this long.
jest.setTimeout(240_000);
configure({ asyncUtilTimeout: 60_000 });
