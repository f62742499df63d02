// What can be asked of a whole history: one chunk, fetched when the first of it is asked for.
export { DidTheyGetIt } from '../../insights/answer/DidTheyGetIt.tsx';
export { Identities } from '../../insights/identities/Identities.tsx';
export { Overview } from '../../insights/overview/Overview.tsx';
