import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A built file, ready to be sent in the encoding that a browser takes. */
export type StaticFile = {
  readonly type: string;
  readonly etag: string;
  /** Its name changes with its content. */
  readonly isHashed: boolean;
  readonly bodies: Readonly<Record<Encoding, Uint8Array<ArrayBuffer>>>;
};
export type Encoding = 'br' | 'gzip' | 'identity';

/** What a build may hold; a file of any other kind is not served. */
const types = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.webmanifest', 'application/manifest+json'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.ico', 'image/x-icon'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.jpg', 'image/jpeg'],
  ['.woff2', 'font/woff2'],
]);
const alreadyCompressed = new Set(['.png', '.webp', '.jpg', '.woff2']);
const worthwhileBytes = 512;
/** A tenth larger than quality 11, in a twentieth of its time (our bundle: 122 KB, 0.3 s): a start must not take seconds. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Prepares a file of the build; `undefined` for what is never served (source maps, dotfiles, unknown kinds).
 * @param path from the folder's root, `/assets/index-Bx1.js`
 */
async function toStaticFile(path: string, content: Uint8Array<ArrayBuffer>): Promise<StaticFile | undefined> {
  const extension = extname(path);
  const type = types.get(extension);
  if (type === undefined || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const isWorthwhile = content.length >= worthwhileBytes && !alreadyCompressed.has(extension);
  const [br, gz] = isWorthwhile
    ? await Promise.all([toBrotli(content, brotliOptions), toGzip(content)])
    : [content, content];
  return {
    type,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    isHashed: path.startsWith('/assets/'),
    bodies: { identity: content, br: smaller(br, content), gzip: smaller(gz, content) },
  };
}

function smaller(packed: Uint8Array<ArrayBuffer>, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return packed.length < content.length ? packed : content;
}

/** A built site, wholly in memory: no request ever touches the file system. */
export type Site = {
  /** `index.html`, with `__CSP_NONCE__` where each response's nonce goes and `__ABOUT__` where the service says what it is. */
  readonly page: string;
  /** The same with the search page in it, as it is in front of the demo and of Capillary. */
  readonly searchPages: Readonly<Record<'demo' | 'real', string>>;
  readonly files: ReadonlyMap<string, StaticFile>;
};

/** @throws when the folder or one of its pages is missing */
export async function readSite(folder: string): Promise<Site> {
  const [page, demo, real] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    readFile(join(folder, 'search-demo.html'), 'utf8'),
    readFile(join(folder, 'search-real.html'), 'utf8'),
  ]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(folder, file).split(sep).join('/')}`;
        return [path, await toStaticFile(path, new Uint8Array(await readFile(file)))] as const;
      }),
  );
  return {
    page,
    searchPages: { demo, real },
    files: new Map(files.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]]))),
  };
}

const refusal = /;\s*q=0(?:\.0*)?\s*$/;

/** The best encoding that an `Accept-Encoding` header takes (RFC 9110 §12.5.3), read simply: a coding is refused by `q=0` only. */
export function chooseEncoding(header: string | null): Encoding {
  const parts = (header ?? '').toLowerCase().split(',');
  const taken = new Set(
    parts.filter((part) => !refusal.test(part)).map((part) => part.split(';')[0]?.trim()),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}
