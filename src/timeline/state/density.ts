import { useLocalStorage } from '@mantine/hooks';

/** How close rows stand: two lines each, or one. */
export type Density = 'comfortable' | 'compact';

/** The density that somebody likes, kept in this browser. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  // Kept only when somebody chose: without a default, nothing is written until then.
  const [kept, keep] = useLocalStorage<Density | undefined>({
    key: 'density',
    getInitialValueInEffect: false,
  });
  return [kept === 'compact' ? 'compact' : 'comfortable', keep];
}
