/** Why a report could not be made, in words that name nobody. */
export class ReportFailure extends Error {}
