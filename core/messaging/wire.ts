/** A call as it travels; the key keeps it apart from other messages. */
export interface Call {
  readonly sidelight: string;
  readonly args: readonly unknown[];
}

/** An answer as it travels: browsers pass no `Error` on, so its message goes by itself. */
export type Reply<T> = { readonly value: T } | { readonly error: { readonly message: string } };

/** Whether a message is a call of this protocol. */
export function isCall(message: unknown): message is Call {
  if (typeof message !== 'object' || message === null) return false;
  const { sidelight, args } = message as Partial<Call>;
  return typeof sidelight === 'string' && Array.isArray(args);
}
