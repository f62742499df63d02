/** What every page of the tests has, those that they open themselves as well. */
export const pageOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'America/New_York',
  reducedMotion: 'reduce',
} as const;
