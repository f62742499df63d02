import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import { toVisibleText } from '../../domain/text/visible-text.ts';
import { contactSheetStyle } from './contact-sheet-style.ts';
import { formatBytes } from '../format-bytes.ts';
import type { Manifest, ManifestEntry, ManifestFile } from './manifest.ts';
import { describeOutcome } from './progress.ts';

dayjs.extend(utc);

/** Of the file, beside the manifest. */
export const contactSheetName = 'index.html';
/** By this we know a contact sheet of ours. */
const generator = '<meta name="generator" content="customer-timeline/contact-sheet">';

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
${generator}
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
  return page.slice(0, 500).includes(generator);
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
