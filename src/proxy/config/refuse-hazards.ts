import type { Environment, Settings } from './settings.ts';

const secretWord = /SECRET|KEY|PASSWORD|TOKEN/i;
/** Sections of Node's debug log that print headers, the credentials among them. */
const talkative = /\b(?:https?2?|undici|fetch|net|tls)\b|\*/i;

/** Refuses an environment that would carry secrets out: into the browser's bundle, into a debug log, over unchecked TLS. */
export function refuseHazards(environment: Environment, mode: 'demo' | 'real', settings: Settings): void {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('VITE_') && secretWord.test(name)) {
      settings.refuse(`${name} must go: whatever begins with VITE_ is readable in the browser.`);
    }
  }
  if (mode === 'demo') return;
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    settings.refuse('NODE_TLS_REJECT_UNAUTHORIZED must not be 0 with real credentials.');
  }
  if (talkative.test(environment['NODE_DEBUG'] ?? '')) {
    settings.refuse(
      'NODE_DEBUG must not name http, undici, net or tls with real credentials: it prints them.',
    );
  }
}
