declare global {
  interface JSON {
    /** V8's `JSON.rawJSON`, which TypeScript's library does not describe yet. */
    rawJSON(text: string): { readonly rawJSON: string };
  }
}

/** A bare JSON number with exactly these characters, beyond what a double can hold (`9007199254740993`, `1e400`). */
export function exactNumber(digits: string): { readonly rawJSON: string } {
  return JSON.rawJSON(digits);
}
