import css from '../../assets/hint.css?inline';
import { isHostStyleKept, setHostStyle } from './host-style';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** `all: initial` also wipes the browser's own popover rules, so every one that matters is said again. */
const HOST_STYLE = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  ['left', '0px'],
  ['top', '0px'],
  ['margin', '0'],
  ['border', '0'],
  ['padding', '0'],
  ['display', 'block'],
  ['width', 'max-content'],
  ['z-index', '2147483647'],
] as const;
/** Drawn any smaller than it is meant to be, a card cannot be read. */
const LEAST_ZOOM = 0.8;

/** The card's element in the page and the closed root in it. */
interface HintHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Puts an empty host into the top layer: inside what holds `range` and makes the rest of the page inert, else last in the document. */
export function mountHost(range: Range): HintHost {
  // In an XML document createElement makes an element without popover or shadow root.
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  host.setAttribute('popover', 'manual');
  for (const [name, value] of HOST_STYLE) setHostStyle(host, name, value);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  putOnStage(host, closestStage(range.commonAncestorContainer) ?? document.documentElement);
  return { host, root };
}

/** Puts the host uppermost into the top layer, inside `stage`. */
export function putOnStage(host: HTMLElement, stage: Element): void {
  stage.append(host);
  // A page that is enlarged by its style would enlarge the card's place with it.
  if (stage.currentCSSZoom > 0) setHostStyle(host, 'zoom', String(1 / stage.currentCSSZoom));
  try {
    host.showPopover();
  } catch {
    // The page may have taken it out already; then z-index is what is left.
  }
}

/** Whether the host is as it was made and in the top layer: a page can reach it and lay the card under a bait. */
export function isHostUntouched(host: HTMLElement): boolean {
  return host.matches(':popover-open') && isHostStyleKept(host) && !(host.currentCSSZoom < LEAST_ZOOM);
}

/** Everything outside an open modal dialog is inert, and outside an element in full screen. */
function closestStage(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stage = element?.closest('dialog:modal, :fullscreen');
  if (stage) return stage;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? closestStage(root.host) : null;
}
