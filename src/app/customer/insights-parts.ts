// What can be asked of a whole history: one chunk, fetched when the first of it is asked for.
export { DidTheyGetIt } from '../../insights/DidTheyGetIt.tsx';
export { Identities } from '../../insights/Identities.tsx';
export { Overview } from '../../insights/Overview.tsx';
export { Fetched } from '../../insights/Fetched.tsx';
