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
  // 135,931 and 13,033
  { part: 'first screen', after: [], scripts: 138_700, styles: 13_300 },
  // 19,787 and 0
  { part: 'read-fetched', after: search, scripts: 20_200, styles: 0 },
  // 57,077 and 0
  { part: 'identifier-reader', after: search, scripts: 58_300, styles: 0 },
  // 65,529 and 4,995
  { part: 'CustomerPage', after: search, scripts: 66_900, styles: 5100 },
  // 46,082 and 4,615
  { part: 'ReportPage', after: timeline, scripts: 47_100, styles: 4800 },
  // 125,565 and 10,026
  { part: 'SavedPage', after: search, scripts: 128_100, styles: 10_300 },
  // 20,191 and 2,431
  { part: 'CommandPalette', after: search, scripts: 20_600, styles: 2500 },
  // 41,378 and 1,990
  { part: 'insights-parts', after: timeline, scripts: 42_300, styles: 2100 },
  // 32,913 and 203
  { part: 'ExportMenu', after: timeline, scripts: 33_600, styles: 300 },
  // 80,364 and 0
  { part: 'snapdom', after: timeline, scripts: 82_000, styles: 0 },
];

/** Any other part, beyond the timeline's page: scripts and styles together. */
export const otherPartLimit = 6_000;

export const pageLimits = {
  /** Elements of an ordinary row, unopened, the row itself among them: the most of those that the page holds. 29. */
  rowElements: 30,
  /** Elements in the page of 10,000 messages, window of 1280 × 900. 1,008. */
  pageElements: 1_050,
  /** When a status is chosen: changes of elements outside the list, the tabs, the count and the filter itself, by kind. 8. */
  frameChanges: 9,
  /**
   * And components that React renders, in all commits together, whether or not an element changes: 624. Those around the list's own
   * element, and around that of the tabs, are among them.
   */
  frameComponents: 750,
} as const;
