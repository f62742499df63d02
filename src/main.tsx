import './app/global.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { pageNonce } from './app/nonce.ts';
import { readPageAbout, replayHeld, whenIdle } from './app/page-start.ts';
import { prefetchCustomerPage } from './app/pages/load-customer-page.ts';

setNonce(pageNonce());
allowMantineStyles();

/**
 * What a boundary catches is said on the page (`ErrorBoundary`). React would also write the error into the console, and its message may
 * quote a message of the customer's; where somebody develops, it does.
 */
const errors = import.meta.env.PROD ? { onCaughtError: () => {} } : {};

const root = document.getElementById('root');
if (root !== null) {
  const app = (
    <StrictMode>
      {/* A choice must be on screen, and in the address, before the next one: never as a transition. */}
      <BrowserRouter useTransitions={false}>
        <App about={readPageAbout()} onMount={prepareNext} />
      </BrowserRouter>
    </StrictMode>
  );
  if (root.firstElementChild === null) createRoot(root, errors).render(app);
  else hydrateRoot(root, app, errors);
}

/** Once there is nothing to do for what is on the page: what it may have held back nevertheless, and what the next page needs. */
function prepareNext(): void {
  whenIdle(() => {
    replayHeld();
    prefetchCustomerPage();
  });
}

declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: { createHTML: (html: string) => string | null }): unknown }
    | undefined;
}

/**
 * Mantine writes its style sheets through `innerHTML`, and the content security policy demands Trusted Types. Style sheets
 * hold no `<`; any text with one could make an element and is refused.
 */
function allowMantineStyles(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html.includes('<') ? null : html),
  });
}
