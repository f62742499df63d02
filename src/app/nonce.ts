/** The nonce of this page's content security policy, for the style sheets that libraries write; empty where there is no policy. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
