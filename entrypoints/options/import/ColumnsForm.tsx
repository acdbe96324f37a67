import { useId, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { CSV_FIELDS, type CsvField, type CsvMapping } from '../../../core/packs/read/csv-columns';
import { nameFilePack } from '../../../core/packs/read/name-file-pack';
import { formatNumber } from '../../../core/page/format-number';
import { isolateText } from '../../../core/page/isolate-text';
import { LANGUAGE_TAG } from '../../../core/topics/language-tag';
import { LIMITS } from '../../../core/topics/limits';
import { TablePreview } from './TablePreview';
import type { Table } from './table';
import type { Import } from './use-import';

interface ColumnsFormProps {
  readonly job: Pick<Import, 'answer' | 'cutTable' | 'cancel'>;
  readonly table: Table;
  readonly fileName: string;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const DELIMITER_KEYS = ['importComma', 'importSemicolon', 'importTab', 'importBar'] as const;
/** Licence of what does not say under which one it stands, as SPDX writes it. */
const NO_LICENCE = 'NOASSERTION';

/** Asks what the columns of a table hold, and what a table cannot say about itself. */
export function ColumnsForm({ job, table, fileName }: ColumnsFormProps) {
  const t = useText();
  const id = useId();
  const [mapping, setMapping] = useState<CsvMapping>(table.mapping);
  const own = nameFilePack(fileName);
  const choose = (field: CsvField, value: string) => {
    const { [field]: _old, ...others } = mapping.columns;
    setMapping({ ...mapping, columns: value === '' ? others : { ...others, [field]: Number(value) } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const read = (name: string) => String(data.get(name) ?? '').trim();
        const name = read('name') || own.name;
        const header = {
          ...nameFilePack(`${name}.csv`),
          name,
          language: read('language') || 'und',
          license: read('licence') || NO_LICENCE,
        };
        job.answer({ columns: mapping, header });
      }}
    >
      <p>{t('importColumnsAbout')}</p>
      <TablePreview table={table} hasHeader={mapping.header} />
      <div class="field">
        <label for={`${id}-delimiter`}>{t('importDelimiter')}</label>
        <select
          id={`${id}-delimiter`}
          value={mapping.delimiter}
          onChange={(event) => job.cutTable(event.currentTarget.value)}
        >
          {DELIMITERS.map((delimiter, i) => (
            <option key={delimiter} value={delimiter}>
              {t(DELIMITER_KEYS[i] ?? '')}
            </option>
          ))}
          {!DELIMITERS.some((known) => known === mapping.delimiter) && (
            <option value={mapping.delimiter}>{mapping.delimiter}</option>
          )}
        </select>
        <label class="choice">
          <input
            type="checkbox"
            checked={mapping.header}
            onChange={(event) => setMapping({ ...mapping, header: event.currentTarget.checked })}
          />
          <span>{t('importHasHeader')}</span>
        </label>
      </div>
      <fieldset>
        <legend>{t('importColumns')}</legend>
        <div class="import-grid">
          {CSV_FIELDS.toSorted(byName).map((field) => (
            <div key={field}>
              <label for={`${id}-${field}`}>{t(`importField_${field}`)}</label>
              <select
                id={`${id}-${field}`}
                required={field === 'name'}
                value={String(mapping.columns[field] ?? '')}
                onChange={(event) => choose(field, event.currentTarget.value)}
              >
                <option value="">{t('importNoColumn')}</option>
                {Array.from({ length: table.width }, (_, column) => (
                  <option key={column} value={String(column)}>
                    {t('importColumn', formatNumber(column + 1), isolateText(cutCell(table.rows[0]?.[column] ?? '')))}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('importAboutPack')}</legend>
        <div class="import-grid">
          <div>
            <label for={`${id}-pack-name`}>{t('importPackName')}</label>
            <input
              id={`${id}-pack-name`}
              name="name"
              type="text"
              dir="auto"
              required
              maxLength={LIMITS.name}
              defaultValue={own.name}
            />
          </div>
          <div>
            <label for={`${id}-pack-language`}>{t('importLanguage')}</label>
            <input
              id={`${id}-pack-language`}
              name="language"
              type="text"
              dir="ltr"
              maxLength={35}
              pattern={LANGUAGE_TAG.source}
              title={t('importLanguageHint')}
              defaultValue={navigator.language.split('-', 1)[0] ?? ''}
            />
          </div>
          <div>
            <label for={`${id}-pack-licence`}>{t('importLicence')}</label>
            <input
              id={`${id}-pack-licence`}
              name="licence"
              type="text"
              dir="ltr"
              maxLength={LIMITS.name}
              placeholder="CC-BY-4.0"
            />
          </div>
        </div>
      </fieldset>
      <div class="buttons">
        <button type="submit" class="primary">
          {t('importContinue')}
        </button>
        <button type="button" onClick={job.cancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** What a reader looks for first stands first. */
function byName(one: CsvField, other: CsvField): number {
  return rank(one) - rank(other);
}

function rank(field: CsvField): number {
  const first: readonly CsvField[] = ['name', 'aliases', 'summary', 'url'];
  const at = first.indexOf(field);
  return at < 0 ? first.length : at;
}

function cutCell(cell: string): string {
  return cell.length > 30 ? `${cell.slice(0, 29)}…` : cell;
}
