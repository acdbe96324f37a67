/** A BCP 47 language tag as far as packs need it: a language and any number of subtags. */
export const LANGUAGE_TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;
