import messages from '../../assets/public/_locales/en/messages.json';

const texts: Readonly<Record<string, { readonly message: string }>> = messages;

/** The English words of a message, as the browser would give them; an unknown key is a mistake. */
export function readMessage(key: string, ...substitutions: string[]): string {
  const text = texts[key];
  if (!text) throw new Error(`There is no message "${key}"`);
  return text.message.replace(/\$(\d)/g, (_, number: string) => substitutions[Number(number) - 1] ?? '');
}
