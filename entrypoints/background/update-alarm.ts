/** The name of the only alarm: packs may have to be updated. */
export const UPDATE_ALARM = 'update-packs';
