import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { toVisibleText } from '../../domain/text/invisible-characters.ts';
import { countOf, formatCount } from '../../domain/text/wording.ts';
import { formatBytes } from '../out/format-bytes.ts';
import type { Manifest, ManifestEntry, ManifestFile } from './manifest.ts';
import { describeOutcome } from './progress.ts';

dayjs.extend(utc);

/** Of the file, beside the manifest. */
export const contactSheetName = 'index.html';
/** By this we know a contact sheet of ours. */
const generatorMark = '<meta name="generator" content="customer-timeline/contact-sheet">';

const reportName = /^customer-timeline-[\dTZ-]+?(?:-part-(\d+)-of-(\d+))?\.(csv|json|md|pdf|png)$/;
const policy = "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'";
const demoMark = '<p><span class="demo">DEMO</span> Invented data, no real customers.</p>\n';

/**
 * A page (`index.html`, beside the manifest) with a picture of each report’s first image and links to all of
 * its files; what failed says why. It needs nothing from elsewhere, runs no script and asks no network; texts
 * are made visible and escaped.
 */
export function writeContactSheet(manifest: Manifest): string {
  const { demo, finishedAt, entries } = manifest;
  const end = finishedAt === null ? 'Not finished' : `Finished ${showInstant(finishedAt)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${generatorMark}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${demo ? 'DEMO – ' : ''}Customer reports</title>
<style>${contactSheetStyle}</style>
</head>
<body>
<main>
<h1>Customer reports</h1>
${demo ? demoMark : ''}<p>${describeOutcome(entries)}</p>
<p class="soft">${end} · begun ${showInstant(manifest.startedAt)}</p>
${manifest.notes.map((note) => `<p class="bad">${show(note)}</p>\n`).join('')}<ul class="sheet">
${entries.map(writeEntry).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

/** Whether a page is a contact sheet that `writeContactSheet` wrote. */
export function isContactSheet(page: string): boolean {
  return page.slice(0, 500).includes(generatorMark);
}

function writeEntry(entry: ManifestEntry): string {
  const { row, folder, counts, files, fetchedAt, missing } = entry;
  const amount =
    counts === null ? '' : ` · ${formatCount(counts.shown)} of ${countOf(counts.total, 'message')}`;
  const fetched = fetchedAt === null ? '' : `\n<p class="soft">fetched ${showInstant(fetchedAt)}</p>`;
  const lack =
    missing.length === 0 ? '' : `\n<p class="bad">Not complete. ${missing.map(show).join(' ')}</p>`;
  return `<li><figure>
${writePicture(entry)}
<figcaption>
<p class="name">${show(folder)}</p>
<p class="soft">row ${row}${amount}</p>${fetched}${lack}${files.length === 0 ? '' : `\n${writeFiles(folder, files)}`}
</figcaption>
</figure></li>`;
}

function writePicture({ folder, outcome, problem, files }: ManifestEntry): string {
  if (outcome === 'failed') {
    return `<p class="none bad"><strong>Failed.</strong> ${show(problem ?? 'Nobody says why.')}</p>`;
  }
  const picture = files.find(({ name }) => name.toLowerCase().endsWith('.png'));
  if (picture === undefined) return '<p class="none soft">No picture was asked for.</p>';
  const address = toAddress(folder, picture.name);
  return (
    `<a href="${address}" aria-label="Picture of ${show(folder)}">` +
    `<img loading="lazy" alt="" width="200" height="260" src="${address}"></a>`
  );
}

function writeFiles(folder: string, files: readonly ManifestFile[]): string {
  const links = files.map(({ name, bytes }) => {
    const link = `<a href="${toAddress(folder, name)}">${show(toLabel(name))}</a>`;
    return `<li>${link} <span class="soft">${formatBytes(bytes)}</span></li>`;
  });
  return `<ul class="files">\n${links.join('\n')}\n</ul>`;
}

/** `CSV`, `PNG 2 of 11` of the names that reports have (`exportName`); any other name as it is. */
function toLabel(name: string): string {
  const [, number, of, kind] = reportName.exec(name) ?? [];
  if (kind === undefined) return name;
  return [kind.toUpperCase(), ...(number === undefined ? [] : [number, 'of', of])].join(' ');
}

/** `1 Jul 2025 13:29 UTC`; what is no date as it is. */
function showInstant(iso: string): string {
  const at = dayjs.utc(iso);
  return show(at.isValid() ? at.format('D MMM YYYY HH:mm [UTC]') : iso);
}

/** From the sheet to a file; each segment by itself, so that neither is read as a path or a scheme. */
function toAddress(folder: string, name: string): string {
  const segments = [folder, name].map((segment) => encodeURIComponent(segment.toWellFormed()));
  return escapeHtml(segments.join('/'));
}

function show(text: string): string {
  return escapeHtml(toVisibleText(text));
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/**
 * A text as it may stand in HTML between tags and in quoted attributes; not in scripts, styles or addresses.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}

/** Of the contact sheet. Texts have a contrast of 4.5:1 or more in both schemes. */
const contactSheetStyle = `
:root {
  color-scheme: light dark;
  --ink: #1b1d1f; --soft: #565b61; --paper: #ffffff; --line: #8a9097; --link: #0b57a4; --bad: #a3171b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #eceef0; --soft: #b4bac1; --paper: #16181b; --line: #767d85; --link: #8ab8ff; --bad: #ff9d94;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 90rem; padding: 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0.25rem 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.demo { display: inline-block; border: 2px solid; border-radius: 4px; padding: 0 0.5rem; font-weight: 700; }
.soft { color: var(--soft); }
.bad { color: var(--bad); }
.sheet {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr)); gap: 1.5rem;
  margin: 1.5rem 0 0; padding: 0; list-style: none;
}
figure { margin: 0; max-width: 100%; width: 200px; }
figure img, .none { display: block; width: 100%; border: 1px solid var(--line); }
figure img { height: 260px; background: #ffffff; object-fit: cover; object-position: top; }
.none { min-height: 260px; padding: 0.75rem; }
figcaption { margin-top: 0.5rem; }
.name { font-weight: 600; }
.files { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0.25rem 0 0; padding: 0; list-style: none; }
.files a { display: inline-block; padding: 0.125rem 0; }
@media print { body { max-width: none; } li { break-inside: avoid; } }
`;
