import type { OxlintOverride } from 'oxlint';
import manifest from './package.json' with { type: 'json' };

/** Packages by what they need: any JavaScript at all, a browser's page, Node. */
const anywhere = ['valibot', 'dayjs', 'libphonenumber-js'];
const react = ['react', 'react-dom', '@mantine/core', '@mantine/hooks', '@tabler/icons-react'];
const node = ['node:'];
/** What the helpers of tests may use wherever they stand. */
const testTools = ['vitest', 'fast-check', 'vite'];

type Zone = { readonly rooms: readonly string[]; readonly packages: readonly string[] };

/** What every part of the screens may stand on; they never import one another. */
const shared = ['contract', 'domain', 'export', 'export/menu', 'api', 'message', 'ui'];

/**
 * Which rooms of `src` each of them may import beside itself, and which packages: what is not named here is refused, tests aside.
 * A room within a room is one of its own, barred to whoever does not name it; it may use the room around it. A file that has a
 * line may import what that says, in place of what its room may.
 */
const zones: Readonly<Record<string, Zone>> = {
  contract: { rooms: [], packages: anywhere },
  domain: { rooms: ['contract'], packages: anywhere },
  // Writes CSV, JSON and Markdown wherever it runs; what there is of React stands in its menu.
  export: { rooms: ['contract', 'domain'], packages: anywhere },
  'export/menu': {
    rooms: ['contract', 'domain', 'api', 'message', 'ui'],
    packages: [...anywhere, ...react],
  },

  proxy: {
    rooms: ['contract', 'domain'],
    packages: [...anywhere, ...node, 'hono', 'ipaddr.js', 'pino', 'undici'],
  },
  // What the product is made of: no part of it.
  packages: { rooms: [], packages: [...node, 'valibot'] },
  // Capillary's stand-in shares nothing with what it tests.
  demo: { rooms: [], packages: node },
  server: {
    rooms: ['proxy'],
    packages: [...node, '@hono/node-server', '@prometheus-io/client', 'hono', 'pino', 'vite'],
  },
  // Nothing else in the product knows the demo: the one starts it, the other writes whom it has into the search page.
  'server/app.ts': { rooms: ['proxy', 'demo'], packages: node },
  'server/prerender-plugin.ts': { rooms: ['proxy', 'demo'], packages: [...node, 'vite'] },
  cli: {
    rooms: ['contract', 'domain', 'export', 'proxy', 'server'],
    packages: [...anywhere, ...node, 'csv-parse', 'playwright-core'],
  },

  api: { rooms: ['contract', 'domain'], packages: [...anywhere, '@tanstack/react-query'] },
  ui: { rooms: [], packages: react },
  message: {
    rooms: ['contract', 'domain', 'export', 'ui'],
    packages: [...anywhere, ...react, 'react-router'],
  },
  search: {
    rooms: ['contract', 'domain', 'api', 'message', 'ui'],
    packages: [...anywhere, ...react, '@tanstack/react-query', 'react-router'],
  },
  timeline: { rooms: shared, packages: [...anywhere, ...react, 'react-router'] },
  insights: { rooms: shared, packages: [...anywhere, ...react] },
  report: {
    rooms: shared,
    packages: [
      ...anywhere,
      ...react,
      '@fontsource-variable/noto-sans',
      '@fontsource-variable/noto-sans-arabic',
      '@fontsource-variable/noto-sans-thai',
      '@fontsource/noto-color-emoji',
      '@zumer/snapdom',
    ],
  },
  saved: { rooms: shared, packages: [...anywhere, ...react] },
  app: {
    rooms: [...shared, 'search', 'timeline', 'insights', 'report', 'saved'],
    packages: [...anywhere, ...react, '@mantine/spotlight', '@tanstack/react-query', 'react-router'],
  },
  'main.tsx': { rooms: ['app'], packages: [...react, 'get-nonce', 'react-router'] },
  // Runs while the site is built.
  'prerender.tsx': { rooms: ['contract', 'app'], packages: [...react, 'react-router'] },
};

/** Tests may import anything; what helps them, and what they read, keeps to its room but for the tools. */
export const tests = ['src/**/*.test.ts', 'src/**/*.test.tsx'];
export const forTests = ['testing', 'fixtures'];

const isFile = (zone: string): boolean => /\.tsx?$/.test(zone);
const isWithin = (zone: string, room: string): boolean => zone.startsWith(`${room}/`);
const filesOf = (zone: string, folder = '**'): string => `src/${zone}${isFile(zone) ? '' : `/${folder}`}`;

/** What a zone refuses, as regular expressions over what an import says. Rust's have no lookahead: they list what is refused. */
function refused(zone: string, { rooms, packages }: Zone): readonly string[] {
  const others = Object.keys(zones).filter(
    (other) => other !== zone && !isFile(other) && !isWithin(zone, other) && !rooms.includes(other),
  );
  const inner = others.filter((other) => isWithin(other, zone)).map((other) => other.slice(zone.length + 1));
  const outer = others.filter((other) => !isWithin(other, zone));
  const known = [...node, ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })];
  const foreign = known.filter((name) => !packages.includes(name));
  return [
    String.raw`^(?:\./)?(?:\.\./)*(?:src/)?(?:${outer.join('|')})/`,
    ...inner.map((room) => String.raw`^\.\.?/(?:.*/)?${room}/`),
    `^(?:${foreign.map((name) => (name === 'node:' ? name : `${name}(?:/|$)`)).join('|')})`,
  ];
}

function zoneRule(zone: string, files: readonly string[], regexes: readonly string[]): OxlintOverride {
  const { rooms, packages } = zones[zone] ?? { rooms: [], packages: [] };
  const message = `${zone} may import: ${[...rooms, ...packages].join(', ') || 'nothing'}.`;
  const inner = Object.keys(zones).filter((other) => isWithin(other, zone));
  return {
    files: [...files],
    excludeFiles: [...tests, ...inner.map((other) => filesOf(other))],
    rules: { 'no-restricted-imports': ['error', { patterns: regexes.map((regex) => ({ regex, message })) }] },
  };
}

/** The table as the linter takes it: `no-restricted-imports` for the files of each zone. */
export const zoneRules = Object.entries(zones).flatMap(([zone, { rooms, packages }]) => [
  zoneRule(zone, [filesOf(zone)], [...refused(zone, { rooms, packages }), `/(?:${forTests.join('|')})/`]),
  zoneRule(
    zone,
    forTests.map((folder) => filesOf(zone, `**/${folder}/**`)),
    refused(zone, { rooms, packages: [...packages, ...testTools] }),
  ),
]);
