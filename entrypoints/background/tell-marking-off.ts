import { browser } from 'wxt/browser';
import { translate } from '../../core/page/translate';

const SIGN = '!';

/** Says on the button that pages cannot be marked, or no longer says so; why they cannot is told in the popup. Never rejects. */
export async function tellMarkingOff(isOff: boolean): Promise<void> {
  try {
    const { action } = browser;
    if (isOff === ((await action.getBadgeText({})) === SIGN)) return;
    await action.setBadgeText({ text: isOff ? SIGN : '' });
    await action.setTitle({ title: translate(isOff ? 'badgeMarkingOff' : 'extensionName') });
  } catch (error) {
    console.warn('Sidelight: the button could not be changed', error);
  }
}
