import type { JsonRecord } from '../json.ts';
import { presentText, readField } from './spellings.ts';

/** What only surveys say (CAPILLARY.md, "Two shapes"). `responseUrl` is text: whether it may be a link is for whoever shows it. */
export type SurveyExtras = {
  readonly npsScore: string | undefined;
  readonly responseUrl: string | undefined;
};

/** Reads what only a survey has out of its raw entry. */
export function readSurveyExtras(raw: JsonRecord): SurveyExtras {
  return {
    npsScore: presentText(readField(raw, 'npsScore')),
    responseUrl: presentText(readField(raw, 'responseUrl')),
  };
}

/** Where a check-in happened, in the vendor's own degrees; `undefined` where either is missing. */
export function readLocation(
  raw: JsonRecord,
): { readonly latitude: string; readonly longitude: string } | undefined {
  const latitude = presentText(readField(raw, 'latitude'));
  const longitude = presentText(readField(raw, 'longitude'));
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
