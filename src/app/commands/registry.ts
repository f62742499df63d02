import { useEffect, useEffectEvent } from 'react';
import type { Command } from './command.ts';

/** What can be done, by whoever is on screen: the frame, and the page in it. Asked for when a key is pressed or the palette opens. */
const providers = new Set<() => readonly Command[]>();

/** Everything that can be done now. */
export function allCommands(): readonly Command[] {
  return [...providers].flatMap((provide) => provide());
}

/** Offers commands for as long as its component is on screen. */
export function useCommands(make: () => readonly Command[]): void {
  const provide = useEffectEvent(make);
  useEffect(() => {
    const now = (): readonly Command[] => provide();
    providers.add(now);
    return () => void providers.delete(now);
  }, []);
}

/** Runs a command by its id, as its key would. */
export function runCommand(id: string): void {
  allCommands()
    .find((command) => command.id === id)
    ?.run('');
}

/** Shows every key. */
export function openShortcuts(): void {
  runCommand('sheet');
}
