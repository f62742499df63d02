declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: { createHTML: (html: string) => string | null }): unknown }
    | undefined;
}

/**
 * Mantine writes its style sheets through `innerHTML`, and the content security policy demands Trusted Types. Style sheets
 * hold no `<`; any text with one could make an element and is refused.
 */
export function allowMantineStyles(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html.includes('<') ? null : html),
  });
}
