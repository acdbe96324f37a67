import type { CardLook } from '../../core/topics/settings';
import { isDarkGround } from './is-dark-ground';
import { readTextLanguage } from './read-text';

/** The box the card is rendered into: in the reader's language, size and colours, which may be those of the page at `node`. */
export function mountFrame(root: ShadowRoot, node: Node, { cardTheme, cardTextPercent }: CardLook): HTMLElement {
  const frame = document.createElementNS(root.host.namespaceURI, 'div') as HTMLElement;
  Object.assign(frame, readTextLanguage());
  Object.assign(frame.style, { display: 'flex', flexDirection: 'column', fontSize: `${cardTextPercent}%` });
  root.append(frame);
  frame.style.colorScheme = findScheme(cardTheme, node, frame);
  return frame;
}

function findScheme(theme: CardLook['cardTheme'], node: Node, frame: HTMLElement): string {
  if (theme === 'light' || theme === 'dark') return theme;
  if (theme === 'system') return 'light dark';
  return isDarkGround(node, frame) ? 'dark' : 'light';
}
