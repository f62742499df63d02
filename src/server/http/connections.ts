import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type AddressRange, isWithin, networkOf } from '../../proxy/config/addresses.ts';
import type { Recorder } from '../../proxy/endpoint/recorder.ts';
import { createShares } from './shares.ts';

/** The open connections of a server, whatever has become of them: Node itself forgets those that were asked for a tunnel. */
export type Connections = {
  /** Ends those on which nothing is under way in either direction. */
  readonly endIdle: () => void;
  readonly endAll: () => void;
};

type State = {
  /** Answers that have not left. */
  underWay: number;
  /** How much had been read when the last of them left, bytes: more is the beginning of a request. */
  read: number;
};

/**
 * Keeps track of a server's connections. Node takes one for idle as soon as its answer was handed over, sent or not, and ends it when
 * the server closes; this takes the place of that.
 */
export function trackConnections(server: Server): Connections {
  const open = new Map<Socket, State>();
  server.on('connection', (socket) => {
    open.set(socket, { underWay: 0, read: 0 });
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const state = open.get(socket);
    if (state === undefined) return;
    state.underWay += 1;
    response.once('close', () => {
      state.underWay -= 1;
      state.read = socket.bytesRead;
    });
  });
  const endIdle = (): void => {
    for (const [socket, { underWay, read }] of open)
      if (underWay === 0 && socket.bytesRead === read) socket.destroy();
  };
  server.closeIdleConnections = endIdle;
  return {
    endIdle,
    endAll: () => {
      for (const socket of open.keys()) socket.destroy();
    },
  };
}

type Limits = {
  readonly recorder: Recorder;
  /** Most connections of one address. */
  readonly perAddress: number;
  /** Whose connections carry many callers, and are not counted. */
  readonly trustedProxies: readonly AddressRange[];
};

/** Ends what one address opens beyond its share, before anything is read of it: the places are for all. */
export function limitConnections(server: Server, { recorder, perAddress, trustedProxies }: Limits): void {
  const open = createShares();
  server.on('connection', (socket) => {
    const { remoteAddress = '' } = socket;
    if (isWithin(remoteAddress, trustedProxies)) return;
    const address = networkOf(remoteAddress);
    if (open.of(address) >= perAddress) {
      recorder.refused('connections');
      socket.destroy();
      return;
    }
    open.add(address, 1);
    socket.once('close', () => {
      open.add(address, -1);
    });
  });
}
