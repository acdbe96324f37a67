import { connect, type Socket } from 'node:net';
import { waitUntil } from './wait-until';

const CONNECT_TIMEOUT_MS = 10_000;

/** Sends one command, e.g. `send('WebDriver:GetTitle')`; rejects with Firefox's own error name and message. */
export type SendCommand = <Result = unknown>(name: string, parameters?: Record<string, unknown>) => Promise<Result>;

export interface Marionette {
  /** Runs `task` while no other task sends: window, frame and context are one state shared by all commands. */
  inTurn: <Value>(task: (send: SendCommand) => Promise<Value>) => Promise<Value>;
  /** Sends without waiting for the others, to quit while a command hangs. */
  sendNow: SendCommand;
  close: () => void;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Connects to Firefox's Marionette port (length-prefixed JSON over TCP) and waits for its greeting. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  let greeted = false;
  let lastId = 0;
  let lastTurn: Promise<unknown> = Promise.resolve();
  const socket = await openSocket(port);
  const failAll = (reason: string) => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  readMessages(socket, (message) => {
    if (!Array.isArray(message)) {
      greeted = true;
      return;
    }
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.reject(new Error(`${error.error}: ${error.message}`));
    else command?.resolve(result);
  });
  socket.on('error', (error) => failAll(`Marionette connection failed: ${error.message}`));
  socket.on('close', () => failAll('Firefox closed the Marionette connection'));

  const send: SendCommand = <Result>(name: string, parameters: Record<string, unknown> = {}) =>
    new Promise<Result>((resolve, reject) => {
      if (socket.destroyed) return reject(new Error(`${name}: the Marionette connection is closed`));
      lastId += 1;
      // Marks where the command came from: the answer arrives with no stack of ours.
      const origin = new Error(name);
      waiting.set(lastId, {
        resolve: (result) => resolve(result as Result),
        reject: (error) => {
          origin.message = `${name}: ${error.message}`;
          reject(origin);
        },
      });
      const body = JSON.stringify([0, lastId, name, parameters]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
    });

  await waitUntil(() => greeted, { what: 'the Marionette greeting', timeoutMs: CONNECT_TIMEOUT_MS });
  return {
    inTurn: (task) => {
      const turn = lastTurn.then(() => task(send));
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
    sendNow: send,
    close: () => socket.destroy(),
  };
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.toString('latin1', 0, colon));
      if (rest.length < end) return;
      const message: unknown = JSON.parse(rest.toString('utf8', colon + 1, end));
      rest = rest.subarray(end);
      onMessage(message);
    }
  });
}
