/** What a ledger file may ask of the machine. A real ledger of 500,000 rows stays well below each of them. */
export const limits = {
  /** Bytes of a file as it lies on the disk. */
  fileBytes: 400e6,
  /** Bytes that all its parts may have when unpacked: the guard against zip bombs. */
  unpackedBytes: 1.2e9,
  /** A part may be this many times as large as packed; Excel's own sheets stay below 60. */
  packingRatio: 400,
  /** Small parts may be packed as tightly as they like. */
  ratioFreeBytes: 50e6,
  parts: 20_000,
  /** Excel's own sheet. */
  columns: 16_384,
  rows: 1_048_576,
  /** Cells of a file, the gaps between them included. */
  cells: 24e6,
} as const;
