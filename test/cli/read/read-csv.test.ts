import { readCsv } from '../../../src/cli/read/read-csv';

describe('a cell of comma-separated text', () => {
  it('written as a formula that only holds a text is that text', () => {
    expect(readCsv('="0001",="30201","=""00123""","=""1,234.50"""\n', 'a.csv').rows).toEqual([['0001', '30201', '00123', '1,234.50']]);
  });

  it('marked as text by an apostrophe is that text, a quotation is not', () => {
    expect(readCsv("'2024-01-05,'0030201,\"'12.50\",'办公'费\n", 'a.csv').rows).toEqual([['2024-01-05', '0030201', '12.50', "'办公'费"]]);
  });

  it('with any other formula stays as it is written', () => {
    expect(readCsv('="a"&"b",=1+1,="a,=""b\n', 'a.csv').rows).toEqual([['="a"&"b"', '=1+1', '="a', '=""b']]);
  });
});
