/** The name of the alarm that says that packs may have to be updated. */
export const UPDATE_ALARM = 'update-packs';
