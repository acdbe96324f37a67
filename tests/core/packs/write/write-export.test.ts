import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../../core/packs/write/export-formats';
import { writeExport } from '../../../../core/packs/write/write-export';
import { samplePack, sampleTopic } from '../../store/sample-pack';

it('writes every format there is', () => {
  const pack = samplePack([sampleTopic('opm')]);
  const files = EXPORT_FORMATS.map(({ format }) => writeExport(pack, format));
  expect(new Set(files).size).toBe(EXPORT_FORMATS.length);
  expect(files.every((file) => file.includes('opm breach'))).toBe(true);
});
