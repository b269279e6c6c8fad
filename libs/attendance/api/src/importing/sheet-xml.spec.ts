import { describe, expect, test } from '@jest/globals';
import { firstSheet, SheetTooLarge, sheetText } from './sheet-xml';

const row = (cells: string, at = 1): string => `<row r="${at}">${cells}</row>`;
const text = (sheet: string, parts: { strings?: string; styles?: string; workbook?: string } = {}): string =>
  sheetText({ workbook: '', strings: '', styles: '', ...parts, sheet: `<worksheet><sheetData>${sheet}</sheetData>` });

describe('a sheet', () => {
  test('gives shared and formatted texts, numbers, and what a formula had as its value', () => {
    const strings =
      '<sst><si><t>A &amp; B</t></si><si><r><t>for</t></r><r><t>um</t></r><rPh><t>x</t></rPh></si><si/></sst>';
    const cells =
      '<c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2"><f>1+1</f><v>2.0</v></c>' +
      '<x:c r="E2" t="inlineStr"><x:is><x:t>dit "tu"</x:t></x:is></x:c><c r="F2" s="3"/><c r="G2" t="e"><v>#REF!</v></c>';
    expect(text(row(cells, 2), { strings })).toBe('\nA & B\t\tforum\t2\t"dit ""tu"""\t\t#REF!');
  });

  test('gives a day as a day and a ticked box as a word: neither is read as visits', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yy;@"/><numFmt numFmtId="171" formatCode="0&quot; visites du jour&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"><a/></xf><xf numFmtId="171"/></cellXfs>';
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>45931</v></c>`).join('') + '<c t="b"><v>1</v></c>';
    expect(text(row(cells), { styles })).toBe('45931\t01/10/2025\t01/10/2025\t45931\tVRAI');
    const workbook = '<workbook><workbookPr date1904="1"/></workbook>';
    expect(text(row('<c s="1"><v>44469</v></c>'), { styles, workbook })).toBe('01/10/2025');
  });

  test('ends with its last written row, however far its formats reach', () => {
    expect(text(row('<c><v>1</v></c>') + row('<c s="1"/>', 1_048_576))).toBe('1');
    expect(() => text(row('<c><v>1</v></c>', 5_001))).toThrow(SheetTooLarge);
  });

  test('that leaves everything open is read to its end at once, not from each sign anew', () => {
    const begun = performance.now();
    for (const open of ['<row>', '<row ', '<c>', '<c', '<c><v>', '&#x', '<t>'])
      text(open.repeat(Math.ceil(2_000_000 / open.length)));
    for (const open of ['<si>', '<si ', '<t>', '<rPh>'])
      text('', { strings: open.repeat(500_000), styles: `<numFmt formatCode="${'['.repeat(2_000_000)}"/>` });
    firstSheet('<sheet '.repeat(300_000), '<Relationship '.repeat(150_000));
    // Some seconds on a slow machine; it was hours.
    expect(performance.now() - begun).toBeLessThan(25_000);
  });

  test('whose cells all name one long text is too large before it fills the memory', () => {
    const strings = `<si><t>${'a'.repeat(1_000_000)}</t></si>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(100);
    expect(() => text([1, 2, 3, 4].map((at) => row(cells, at)).join(''), { strings })).toThrow(SheetTooLarge);
  });
});

test('the first sheet is that of the first tab', () => {
  const workbook =
    '<workbook><sheets><sheet name="Chiffres" sheetId="7" r:id="rId9"/><sheet r:id="rId1"/></sheets></workbook>';
  const relations =
    '<Relationship Target="worksheets/sheet1.xml" Id="rId1"/><Relationship Id="rId9" Target="/xl/worksheets/sheet2.xml"/>';
  expect(firstSheet(workbook, relations)).toBe('xl/worksheets/sheet2.xml');
  expect(firstSheet(workbook, '')).toBe('xl/worksheets/sheet1.xml');
});
