import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './app/App.tsx';
import { paths } from './app/paths.ts';
import type { About } from './contract/protocol/about.ts';

/**
 * The search page as HTML, its title and what stands in its root, as it is in front of the demo or of Capillary. Nothing in it may
 * hang on more of the service than its mode and its examples: zone, country and version are known only once it runs.
 */
export function prerenderSearchPage(about: About): { readonly title: string; readonly root: string } {
  const html = renderToString(
    <StrictMode>
      <StaticRouter location={paths.search}>
        <App about={about} />
      </StaticRouter>
    </StrictMode>,
  );
  // React writes what belongs into the head before all else; that the icon is wanted soon need not be said.
  const [head = '', title = ''] = /^(?:<link [^>]*>)*<title>(.*?)<\/title>/.exec(html) ?? [];
  return { title, root: html.slice(head.length) };
}
