import { apiHeaders } from './api-headers.ts';

/** A short plain answer that no browser will take for anything else. */
export function plainText(
  text: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    status,
    headers: { ...apiHeaders, 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  });
}
