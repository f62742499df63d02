import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Plugin, build } from 'vite';

type Page = { readonly title: string; readonly root: string };
/** As `src/prerender.tsx` gives it. */
type Prerender = (about: {
  readonly mode: 'demo' | 'real';
  readonly version: string;
  readonly sourceTimeZone: string;
  readonly examples: readonly unknown[];
}) => unknown;

/**
 * Writes the search page beside `index.html`, as `search-demo.html` and `search-real.html`: people see and use it before the
 * page's code is there.
 */
export function prerenderSearchPages(): Plugin {
  let root = '';
  return {
    name: 'prerender-search-pages',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    enforce: 'post',
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler: async function (_options, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('The build has no index.html.');
        const html = String(index.source);
        const prerender = await loadPrerender(root);
        const { demoCustomers } = await import('../demo/demo-customers.ts');
        for (const [mode, examples] of [
          ['demo', demoCustomers],
          ['real', []],
        ] as const) {
          const page = readPage(prerender({ mode, version: '', sourceTimeZone: '', examples }));
          this.emitFile({ type: 'asset', fileName: `search-${mode}.html`, source: fillPage(html, page) });
        }
      },
    },
  };
}

/** Puts a prerendered page into the empty one. @throws where there is no place for it, or anything in it would be refused */
export function fillPage(html: string, { title, root }: Page): string {
  if (/\sstyle="/.test(root))
    throw new Error('The prerendered page has a style attribute, which its policy refuses.');
  const withTitle = html.replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`);
  const filled = withTitle.replace(
    '<div id="root"></div>',
    () => `<div id="root" data-prerendered>${root}</div>`,
  );
  if (title === '' || filled === withTitle)
    throw new Error('The page has no place for what was prerendered.');
  return filled;
}

/** `src/prerender.tsx` as Node runs it, with the very class names of the page; it stands where its packages are found. */
async function loadPrerender(root: string): Promise<Prerender> {
  const folder = join(root, 'node_modules', '.vite-temp');
  await mkdir(folder, { recursive: true });
  const outDir = await mkdtemp(join(folder, 'prerender-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { ssr: 'src/prerender.tsx', outDir, emptyOutDir: false, copyPublicDir: false },
    });
    const module: unknown = await import(pathToFileURL(join(outDir, 'prerender.js')).href);
    if (typeof module === 'object' && module !== null && 'prerenderSearchPage' in module) {
      const { prerenderSearchPage } = module;
      if (typeof prerenderSearchPage === 'function')
        return (about): unknown => Reflect.apply(prerenderSearchPage, undefined, [about]);
    }
    throw new Error('src/prerender.tsx gives no page.');
  } finally {
    await rm(outDir, { recursive: true });
  }
}

function readPage(page: unknown): Page {
  if (typeof page !== 'object' || page === null || !('title' in page) || !('root' in page))
    throw new Error('src/prerender.tsx gives no page.');
  return { title: String(page.title), root: String(page.root) };
}
