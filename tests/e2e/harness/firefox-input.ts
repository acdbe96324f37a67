import type { Marionette, SendCommand } from './marionette';

const MOVE_MS = 40;
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const PRIMARY_BUTTON = 0;
/** WebDriver's code points for keys without a character (w3c.github.io/webdriver, "keyboard actions"). */
const KEYS: Record<string, string> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** A WebDriver element; passed back to Firefox as it came. */
export type ElementReference = Record<typeof ELEMENT_KEY, string>;

/** What a person does to the current window and frame of Firefox, by real input events. */
export function firefoxInput(inTurn: Marionette['inTurn']) {
  return {
    findElement: (css: string) => inTurn((send) => findElement(send, css)),
    movePointer: (x: number, y: number) => inTurn((send) => pointAt(send, x, y, false)),
    click: (x: number, y: number) => inTurn((send) => pointAt(send, x, y, true)),
    pressKey: (keys: string) => inTurn((send) => pressKey(send, keys)),
    typeText: (text: string) => inTurn((send) => typeText(send, text)),
    screenshot: () => inTurn(takeScreenshot),
    switchToFrame: (frame: ElementReference | null) => inTurn((send) => switchToFrame(send, frame)),
    setWindowSize: (width: number, height: number) => inTurn((send) => resizeViewport(send, width, height)),
  };
}

/** The first element that matches; rejects when there is none. */
export async function findElement(send: SendCommand, css: string): Promise<ElementReference> {
  const { value } = await send<{ value: ElementReference }>('WebDriver:FindElement', {
    using: 'css selector',
    value: css,
  });
  return value;
}

/** Into the frame element, or with null back to the top document. */
export async function switchToFrame(send: SendCommand, frame: ElementReference | null): Promise<void> {
  await send('WebDriver:SwitchToFrame', frame ? { element: frame[ELEMENT_KEY] } : { id: null });
}

/** Moves the mouse there in a few steps, and clicks if asked. */
export async function pointAt(send: SendCommand, x: number, y: number, click: boolean): Promise<void> {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: MOVE_MS, origin: 'viewport' };
  const press = [
    { type: 'pointerDown', button: PRIMARY_BUTTON },
    { type: 'pointerUp', button: PRIMARY_BUTTON },
  ];
  await send('WebDriver:PerformActions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: click ? [move, ...press] : [move],
      },
    ],
  });
}

/** Turns the wheel there by so many pixels. */
export async function turnWheel(send: SendCommand, x: number, y: number, deltaY: number): Promise<void> {
  const place = { x: Math.round(x), y: Math.round(y), origin: 'viewport' };
  await send('WebDriver:PerformActions', {
    actions: [{ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', ...place, deltaX: 0, deltaY, duration: 0 }] }],
  });
}

/** Presses the keys of a combination in order and lets them go in reverse. */
export async function pressKey(send: SendCommand, keys: string): Promise<void> {
  const values = keys.split('+').map((key) => KEYS[key] ?? key);
  await performKeys(send, [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** Types the text key by key into the focused element. */
export async function typeText(send: SendCommand, text: string): Promise<void> {
  await performKeys(
    send,
    [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

/** The viewport as PNG. */
export async function takeScreenshot(send: SendCommand): Promise<Buffer> {
  const { value } = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false, hash: false });
  return Buffer.from(value, 'base64');
}

/** Gives the viewport this size: sets the window's, measures what its frame takes, and sets it again. */
export async function resizeViewport(send: SendCommand, width: number, height: number): Promise<void> {
  const outer = await send<{ width: number; height: number }>('WebDriver:GetWindowRect');
  const { value: inner } = await send<{ value: [number, number] }>('WebDriver:ExecuteScript', {
    script: 'return [innerWidth, innerHeight]',
    args: [],
  });
  await send('WebDriver:SetWindowRect', {
    width: width + outer.width - inner[0],
    height: height + outer.height - inner[1],
  });
}

async function performKeys(send: SendCommand, actions: { type: string; value: string }[]): Promise<void> {
  await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}
