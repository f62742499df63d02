/**
 * What may be no more than this, whatever the machine. Bytes are of `gzip -9` and of what a part needs beyond what is loaded
 * when it is asked for. Beside each limit stands what was measured when it was set, 26 November 2026.
 */
export type PartLimit = {
  readonly part: string;
  readonly after: readonly string[];
  readonly scripts: number;
  readonly styles: number;
};

const search = ['first screen'] as const;
const timeline = ['first screen', 'read-fetched', 'CustomerPage'] as const;

export const partLimits: readonly PartLimit[] = [
  // 117,329 and 4,606
  { part: 'first screen', after: [], scripts: 119_600, styles: 4_700 },
  // 23,800 and 0
  { part: 'read-fetched', after: search, scripts: 24_300, styles: 0 },
  // 57,135 and 0
  { part: 'identifier-reader', after: search, scripts: 58_300, styles: 0 },
  // 76,949 and 7,253
  { part: 'CustomerPage', after: search, scripts: 78_400, styles: 7_400 },
  // 55,193 and 6,003
  { part: 'ReportPage', after: timeline, scripts: 56_300, styles: 6_200 },
  // 164,718 and 13,534
  { part: 'SavedPage', after: search, scripts: 168_000, styles: 13_900 },
  // 36,056 and 2,563
  { part: 'CommandPalette', after: search, scripts: 36_800, styles: 2_600 },
  // 53,590 and 3,374
  { part: 'insights-parts', after: timeline, scripts: 54_600, styles: 3_450 },
  // 34,423 and 203
  { part: 'ExportMenu', after: timeline, scripts: 35_100, styles: 300 },
  // 80,364 and 0
  { part: 'snapdom', after: timeline, scripts: 82_000, styles: 0 },
  // 8,403 and 10,732
  { part: 'with-mantine', after: timeline, scripts: 8_600, styles: 11_000 },
  // 25,954 and 0
  { part: 'create-masker', after: timeline, scripts: 26_400, styles: 0 },
  // 33,381 and 0
  { part: 'overview', after: timeline, scripts: 34_100, styles: 0 },
];

/** Any other part, beyond the timeline's page: scripts and styles together. */
export const otherPartLimit = 6_000;

export const pageLimits = {
  /** Elements of an ordinary row, unopened, the row itself among them: the most of those that the page holds. 11. */
  rowElements: 12,
  /** Elements in the page of 10,000 messages, window of 1280 × 900. 602. */
  pageElements: 640,
  /** When a status is chosen: changes of elements outside the list, the tabs, the count and the filter itself, by kind. 10. */
  frameChanges: 11,
  /**
   * And components that React renders, in all commits together, whether or not an element changes: 46. Those around the list's own
   * element, and around that of the tabs, are among them.
   */
  frameComponents: 120,
} as const;
