import type { ReactNode } from 'react';
import classes from './DemoStrip.module.css';

/** Says on every page that nothing real is connected, and how to connect it. */
export function DemoStrip(): ReactNode {
  return (
    <section aria-label="Demo data" className={classes['strip']}>
      <span>
        <strong>Demo</strong> · invented customers
      </span>
      <details>
        <summary>Connect Capillary</summary>
        <p>
          Start this service with <code>CAPILLARY_BASE_URL</code>, <code>CAPILLARY_TIME_ZONE</code> and either{' '}
          <code>CAPILLARY_CLIENT_KEY</code> with <code>CAPILLARY_CLIENT_SECRET</code> or{' '}
          <code>CAPILLARY_USERNAME</code> with <code>CAPILLARY_PASSWORD</code> in its environment. The README
          says where to find each.
        </p>
      </details>
    </section>
  );
}
