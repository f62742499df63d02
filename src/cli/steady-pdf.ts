const date = /(\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g;

/**
 * A PDF of Chromium's as if it had been made at `instant` (ISO, UTC): its two dates are all that differs between two prints of
 * one page. As many bytes as before, so that no offset in it moves.
 */
export function steadyPdf(pdf: Buffer, instant: string): Buffer {
  const digits = instant.replace(/\D/g, '').slice(0, 14);
  return Buffer.from(pdf.toString('latin1').replace(date, `$1(D:${digits}+00'00')`), 'latin1');
}
