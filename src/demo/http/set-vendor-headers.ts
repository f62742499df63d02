import type { ServerResponse } from 'node:http';

/** The headers that every answer carries, `X-Cap-Requestid` above all; the others are what such fronts send. */
export function setVendorHeaders(response: ServerResponse, requestNumber: number): void {
  response.setHeader('X-Cap-Requestid', `demo-${String(requestNumber).padStart(6, '0')}`);
  response.setHeader('Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate');
  response.setHeader('Pragma', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Server', 'demo-stand-in');
}
