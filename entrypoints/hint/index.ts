import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hintDoor, openHintDoor } from '../../core/messaging/hint-door';
import { createHintDoor } from './create-hint-door';

export default defineUnlistedScript(() => {
  // Two marks reached in quick succession may both have asked for this script.
  if (hintDoor() === undefined) openHintDoor(createHintDoor());
});
