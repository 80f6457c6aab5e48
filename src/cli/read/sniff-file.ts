import { Unreadable } from './unreadable';

export type FileForm = 'xlsx' | 'xls' | 'html' | 'xml-2003' | 'text';

const ZIP = Buffer.from([0x50, 0x4b]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * What a file is, by what is in it: systems export HTML, XML and plain text under the name .xls, and a name says
 * nothing about what came over a bad line. Refuses what is no table of any kind.
 */
export function sniffFile(file: Buffer): FileForm {
  if (file.length === 0) throw new Unreadable('file.empty');
  if (file.subarray(0, 2).equals(ZIP)) return 'xlsx';
  if (file.subarray(0, 8).equals(OLE)) return oleForm(file);
  if (isBareBiff(file)) return 'xls';
  return textForm(file);
}

/** A compound file: an old workbook, or a new one behind a password. Names of its streams are UTF-16. */
function oleForm(file: Buffer): FileForm {
  const holds = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Unreadable('file.encrypted');
  if (holds('Workbook') || holds('Book')) return 'xls';
  throw new Unreadable('file.notWorkbook');
}

/** Excel 2 to 4 wrote their records without a compound file around them. */
function isBareBiff(file: Buffer): boolean {
  return file[0] === 0x09 && [0x00, 0x02, 0x04].includes(file[1] ?? 0xff) && file[3] === 0x00;
}

function textForm(file: Buffer): FileForm {
  const wide = file.length > 2 && ((file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff));
  if (!wide && file.subarray(0, 65_536).includes(0)) throw new Unreadable('file.notWorkbook');
  // Tags are ASCII in every encoding that a table comes in, UTF-16 apart, whose zeros drop out here.
  const head = file.subarray(0, 4096).toString('latin1').replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  const doctype = /<!doctype\s+(\w*)/i.exec(head);
  if (doctype !== null && doctype[1]?.toLowerCase() !== 'html') throw new Unreadable('file.doctype');
  if (/<!entity/i.test(head)) throw new Unreadable('file.doctype');
  if (/^<\?xml/i.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook/.test(head)) return 'xml-2003';
  if (/^<(?:!doctype|html|head|meta|body|table|style|div|\?xml|!--)/i.test(head)) {
    if (/<(?:html|table|meta|body)/i.test(head)) return 'html';
    throw new Unreadable('file.notWorkbook');
  }
  return 'text';
}
