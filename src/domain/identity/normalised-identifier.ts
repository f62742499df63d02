/** An identifier as the vendor wants it, or a sentence that says what to do and never quotes the value. */
export type NormalisedIdentifier =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: string };

export function accept(value: string): NormalisedIdentifier {
  return { ok: true, value };
}

export function refuse(message: string): NormalisedIdentifier {
  return { ok: false, message };
}
