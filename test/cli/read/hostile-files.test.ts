import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read as parse, utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readBook } from '../../../src/cli/read/read-book';

let folder: string;
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'hostile-')); });
afterAll(() => { rmSync(folder, { recursive: true }); });

/** What a file of these bytes is refused for, or 'read'. */
async function verdict(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const book = await readBook(file);
  return 'refused' in book ? book.refused.key : 'read';
}

const sheetHead = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const sheetTail = '</sheetData></worksheet>';

/** A minimal workbook around one sheet part. */
function workbook(sheet: string, more: Record<string, Uint8Array> = {}): Record<string, Uint8Array> {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  return {
    '_rels/.rels': strToU8(`<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="账" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${'xl/vbaProject.bin' in more ? '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' : ''}${'xl/externalLinks/externalLink1.xml' in more ? relation('rId8', 'externalLink', 'externalLinks/externalLink1.xml') : ''}</Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...more,
  };
}

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

test('the smallest workbook is read', async () => {
  expect(await verdict('least.xlsx', zipSync(workbook(sheetHead + row + sheetTail)))).toBe('read');
});

test.each([
  ['empty.xlsx', '', 'file.empty'],
  ['garbage.xlsx', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'file.notWorkbook'],
  ['picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file.notWorkbook'],
  ['other.xlsx', zipSync({ 'readme.txt': strToU8('no workbook') }), 'file.notWorkbook'],
  ['doctype.xls', '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>', 'file.doctype'],
  ['other.xml.xls', '<?xml version="1.0"?><rss><channel/></rss>', 'file.notWorkbook'],
  ['locked.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(1000)]), 'file.encrypted'],
  ['word.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(1000)]), 'file.notWorkbook'],
  ['broken.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from('Workbook', 'utf16le'), Buffer.alloc(1000)]), 'file.damaged'],
])('%s is refused', async (name, bytes, reason) => {
  expect(await verdict(name, bytes)).toBe(reason);
});

test('a file cut off anywhere is refused, never half read', async () => {
  const whole = zipSync(workbook(sheetHead + row.repeat(1) + sheetTail));
  for (let length = 2; length < whole.length; length += 37) {
    expect({ length, reason: await verdict('cut.xlsx', whole.subarray(0, length)) }).toEqual({ length, reason: 'file.damaged' });
  }
});

test('a cut-off old workbook is refused', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 2000 }, (_, index) => ['日期', index, `摘要${index}`])), '账');
  const whole = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  expect(await verdict('whole.xls', whole)).toBe('read');
  expect(await verdict('cut.xls', whole.subarray(0, Math.floor(whole.length / 2)))).toBe('file.damaged');
});

test('a flipped bit in a sheet is noticed', async () => {
  const sheet = sheetHead + Array.from({ length: 400 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index * 97}.13</v></c></row>`).join('') + sheetTail;
  const whole = zipSync(workbook(sheet), { level: 0 });
  const at = Buffer.from(whole).indexOf('<v>97.13</v>');
  whole[at + 4] = 0x38;
  expect(await verdict('flipped.xlsx', whole)).toBe('file.damaged');
});

test('a sheet whose XML ends early is refused though its checksum is right', async () => {
  expect(await verdict('open.xlsx', zipSync(workbook(sheetHead + row)))).toBe('file.damaged');
});

test('a DOCTYPE in a part is refused', async () => {
  expect(await verdict('doctype.xlsx', zipSync(workbook(`<!DOCTYPE x [<!ENTITY a "b">]>${sheetHead}${row}${sheetTail}`)))).toBe('file.doctype');
});

test('a zip bomb is refused by its directory, at once', async () => {
  const bomb = zipSync(workbook(sheetHead + row + sheetTail, { 'xl/sharedStrings.xml': new Uint8Array(60e6) }));
  const start = performance.now();
  expect(await verdict('bomb.xlsx', bomb)).toBe('file.tooLarge');
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a zip bomb that lies about its size stops at the size it claims', async () => {
  const bomb = Buffer.from(zipSync(workbook(sheetHead + ' '.repeat(50e6) + row + sheetTail)));
  const size = 50e6 + sheetHead.length + row.length + sheetTail.length;
  for (let at = bomb.indexOf(sizeBytes(size)); at !== -1; at = bomb.indexOf(sizeBytes(size), at + 1)) bomb.writeUInt32LE(1000, at);
  expect(await verdict('liar.xlsx', bomb)).toBe('file.damaged');
});

test('a million columns are refused, in a workbook and in a .csv', async () => {
  const wide = `<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`;
  expect(await verdict('wide.xlsx', zipSync(workbook(sheetHead + wide + sheetTail)))).toBe('file.tooWide');
  expect(await verdict('far.xlsx', zipSync(workbook(`${sheetHead}<row r="1"><c r="ZZZZ1"><v>1</v></c></row>${sheetTail}`)))).toBe('file.tooWide');
  expect(await verdict('wide.csv', '1,'.repeat(1_000_000))).toBe('file.tooWide');
});

test('cells that only pretend to be far apart cost no memory', async () => {
  const far = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('');
  expect(await verdict('sparse.xlsx', zipSync(workbook(sheetHead + far + sheetTail)))).toBe('file.tooManyCells');
  expect(await verdict('deep.xlsx', zipSync(workbook(`${sheetHead}<row r="99999999"><c><v>1</v></c></row>${sheetTail}`)))).toBe('file.tooTall');
});

test('a macro is refused where the name hides it, and left alone where the name says so', async () => {
  const bytes = zipSync(workbook(sheetHead + row + sheetTail, { 'xl/vbaProject.bin': strToU8('macro') }));
  expect(await verdict('hidden.xlsx', bytes)).toBe('file.hiddenMacro');
  expect(await verdict('honest.xlsm', bytes)).toBe('read');
});

test('a link to another workbook is told and not followed: the saved value counts', async () => {
  const sheet = `${sheetHead}<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>12.5</v></c></row>${sheetTail}`;
  const file = path.join(folder, 'linked.xlsx');
  writeFileSync(file, zipSync(workbook(sheet, { 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') })));
  const book = await readBook(file);
  expect(book).toMatchObject({ grids: [{ rows: [[12.5]] }], notes: [{ key: 'file.linksElsewhere' }] });
});

test('a folder and a missing file say what they are', async () => {
  mkdirSync(path.join(folder, 'folder.xlsx'));
  expect(await readBook(path.join(folder, 'folder.xlsx'))).toEqual({ refused: { key: 'file.isFolder' } });
  expect(await readBook(path.join(folder, 'none.xlsx'))).toEqual({ refused: { key: 'file.missing' } });
});

test('what the library writes is read cell for cell as the library reads it', async () => {
  const cells = [['文本', 1.5, true, null, '=1+1'], [], ['  空格 ', -0.1, false, '<&>"', '\u{20000}']];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '一');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['#']]), '二');
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer;
  const file = path.join(folder, 'library.xlsx');
  writeFileSync(file, bytes);
  const ours = await readBook(file);
  const theirs = parse(bytes, { dense: true });
  if ('refused' in ours) throw new Error(ours.refused.key);
  expect(ours.grids.map((grid) => grid.sheet)).toEqual(theirs.SheetNames);
  expect(ours.grids[0]?.rows.map((line) => [...line])).toEqual([['文本', 1.5, true, null, '=1+1'], [], ['  空格 ', -0.1, false, '<&>"', '\u{20000}']]);
});

test('a workbook that counts from 1904 gives the same days', async () => {
  const more = { 'xl/styles.xml': strToU8('<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>') };
  const parts = workbook(`${sheetHead}<row r="1"><c r="A1" s="1"><v>43830</v></c><c r="B1" s="0"><v>43830</v></c></row>${sheetTail}`, more);
  parts['xl/workbook.xml'] = strToU8('<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="账" r:id="rId1"/></sheets></workbook>');
  parts['xl/_rels/workbook.xml.rels'] = strToU8(String(Buffer.from(parts['xl/_rels/workbook.xml.rels']!)).replace('</Relationships>', '<Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>'));
  const file = path.join(folder, '1904.xlsx');
  writeFileSync(file, zipSync(parts));
  expect(await readBook(file)).toMatchObject({ grids: [{ rows: [[45292, 43830]] }] });
});

test('prefixed names, rich text, readings, CDATA and inline texts are read', async () => {
  const parts = workbook(
    `<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c><x:c t="str"><x:v><![CDATA[a<b]]></x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    { 'xl/sharedStrings.xml': strToU8('<sst><si><r><t>办公</t></r><r><rPr/><t xml:space="preserve"> 费</t></r><rPh sb="0" eb="1"><t>ban</t></rPh></si></sst>') },
  );
  parts['xl/_rels/workbook.xml.rels'] = strToU8(String(Buffer.from(parts['xl/_rels/workbook.xml.rels']!)).replace('</Relationships>', '<Relationship Id="s" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'));
  const file = path.join(folder, 'prefixed.xlsx');
  writeFileSync(file, zipSync(parts));
  expect(await readBook(file)).toMatchObject({ grids: [{ rows: [['办公 费', '内', 'a<b', '#N/A']] }] });
});

test('the sample is the same file whether packed or only stored', async () => {
  const sample = path.join(__dirname, '../../fixtures/plain.xlsx');
  const packed = await readBook(sample);
  const file = path.join(folder, 'plain.xlsx');
  writeFileSync(file, zipSync(unzipSync(readFileSync(sample)), { level: 0 }));
  expect(await readBook(file)).toEqual(packed);
});

function sizeBytes(size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(size);
  return bytes;
}
