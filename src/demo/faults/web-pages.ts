import { send } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';

const page = (title: string, text: string): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="en"><head><title>${title}</title><meta http-equiv="refresh" content="30"></head>`,
    `<body><h1>${title}</h1><p>${text}</p><p>Ray ID: <code>8f2d0c4b7a1e93d6</code></p>`,
    '<script>document.cookie = "demo_challenge=1"</script></body></html>',
  ].join('\n');

const html = { 'Content-Type': 'text/html; charset=UTF-8' };

/** A page where JSON is expected, with whatever status. */
export const webPage =
  (status: number, title: string): FaultRecipe =>
  () =>
  ({ response }) =>
    send(response, status, page(title, 'Checking your browser before you go on. Your code is 482913.'), html);
