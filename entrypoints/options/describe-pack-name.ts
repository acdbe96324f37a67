import { readLanguages } from '../../core/page/read-languages';
import { MY_PACK } from '../../core/store/edits';
import type { StoredPack } from '../../core/store/packs';
import { localise } from '../../core/topics/text';
import type { Translate } from '../../core/topics/translate';

/** The name of a pack for a reader; the pack of the reader's own topics is named by the interface. */
export function describePackName({ id, name }: Pick<StoredPack, 'id' | 'name'>, t: Translate): string {
  return id === MY_PACK ? t('editMyPack') : localise(name, readLanguages());
}
