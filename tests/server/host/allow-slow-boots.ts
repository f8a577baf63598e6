// A boot takes 2 to 4 seconds on an idle machine, and several times that on a busy one.
jest.setTimeout(120_000);
