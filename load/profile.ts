import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

/** The variable that names the folder for a profile of the processor time. */
export const profileFolder = 'LOAD_PROFILE_FOLDER';

/**
 * Profiles this process until it ends, and writes a file that Chrome's developer tools read. By the inspector, since the service starts
 * with no `--cpu-prof` while it has credentials.
 */
export function profileUntilExit(folder: string): void {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  process.once('exit', () => {
    session.post('Profiler.stop', (error, { profile }) => {
      if (error !== null) throw error;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${process.pid}.cpuprofile`), JSON.stringify(profile));
    });
  });
}
