import type { JsonObject } from '../model/record.ts';

/**
 * The nested form of "who are you" (`../../contract/capillary/CAPILLARY.md`, "Success and failure"): `success` says "true"
 * all the same, as the vendor's own sample does.
 */
export const unauthorised: JsonObject = {
  response: { status: { success: 'true', code: '401', message: 'Unauthorized: invalid credentials' } },
};

/** The same for a token that is no longer good; here the wrapper `response` is missing, as it may be in errors. */
export const tokenRefused: JsonObject = {
  status: { success: 'true', code: '401', message: 'Unauthorized: token is invalid or has expired' },
};

/** The flat form: `{"errors":[…],"warnings":[]}`. */
export function flatError(code: number, message: string): JsonObject {
  return { errors: [{ status: false, code, message }], warnings: [] };
}

/** The nested form of a customer that could not be read: the request failed (500), and `item_status` says why. */
export function itemError(code: number, message: string): JsonObject {
  return {
    response: {
      status: { success: 'false', code: 500, message: 'All requests have failed due to errors' },
      customer: { item_status: { success: 'false', code, message } },
    },
  };
}

/** The one error that the vendor's page documents. */
export const customerNotFound: JsonObject = itemError(
  1012,
  'Cannot find customer for provided mobile/external-id/e-mail/id',
);
