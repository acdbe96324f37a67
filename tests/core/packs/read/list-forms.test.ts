import { describe, expect, it } from 'vitest';
import { listForms, splitSynonyms } from '../../../../core/packs/read/list-forms';

describe('listForms', () => {
  it.each([
    ['Hive0081 (IBM)', ['Hive0081']],
    ['BlackEnergy (Group)', ['BlackEnergy']],
    ['NoName057(16)', ['NoName057(16)']],
    ['OpenToYou (Formerly known as OpenToDecrypt)', ['OpenToYou', 'OpenToDecrypt']],
    ['HDDCryptor / Mamba', ['HDDCryptor', 'Mamba']],
    ['Win32/Zegost.BW', ['Win32/Zegost.BW']],
    ['APT1 (Windows) - G0006', ['APT1']],
    ['(Group)', ['(Group)']],
    [' ', ['']],
  ])('of %j are %j', (name, forms) => {
    expect(listForms(name)).toEqual(forms);
  });
});

describe('splitSynonyms', () => {
  it.each([
    ['Gh0stRat, GhostRat', ['Gh0stRat', 'GhostRat']],
    ['One Name; Other Name', ['One Name', 'Other Name']],
    ['Q Cyber Technologies, Ltd.', ['Q Cyber Technologies, Ltd.']],
    ['NSO Group', ['NSO Group']],
    ['1,000 Foxes', ['1,000 Foxes']],
  ])('parts %j into %j', (synonym, names) => {
    expect(splitSynonyms(synonym)).toEqual(names);
  });
});
