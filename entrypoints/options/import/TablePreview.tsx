import { useText } from '../../../components/text-context';
import { formatNumber } from '../../../core/page/format-number';
import type { Table } from './table';

/** The first rows of a table as they stand in the file. */
export function TablePreview({ table, hasHeader }: { readonly table: Table; readonly hasHeader: boolean }) {
  const t = useText();
  const { rows, width } = table;
  const columns = Array.from({ length: width }, (_, column) => column);
  const body = hasHeader ? rows.slice(1) : rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={t('importTable')}>
      <table>
        <caption class="unseen">{t('importTable')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" dir="auto">
                {(hasHeader && rows[0]?.[column]) || t('importColumnNumber', formatNumber(column + 1))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, line) => (
            <tr key={line}>
              {columns.map((column) => (
                <td key={column} dir="auto">
                  <div class="cell">{row[column]}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
